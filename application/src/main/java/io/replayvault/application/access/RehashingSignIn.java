package io.replayvault.application.access;

import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.password.out.Passwords;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PlainPassword;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * {@link SignInWithPassword} that hashes a password anew where its hash is cheaper than this node's
 * (clause F8): a sign-in is the one moment at which the password is there. Whoever signed in is
 * signed in, also if that fails: the next sign-in tries again.
 */
public final class RehashingSignIn implements SignInWithPassword {
  private static final Logger LOG = System.getLogger(RehashingSignIn.class.getName());

  private final SignInWithPassword signIn;
  private final Passwords passwords;
  private final PasswordHasher hasher;

  public RehashingSignIn(SignInWithPassword signIn, Passwords passwords, PasswordHasher hasher) {
    this.signIn = signIn;
    this.passwords = passwords;
    this.hasher = hasher;
  }

  @Override
  public Outcome signIn(Command command) {
    Outcome outcome = signIn.signIn(command);
    switch (outcome) {
      case Outcome.SignedIn in -> tryRehash(in.person().id(), command.password());
      case Outcome.Owed owed -> tryRehash(owed.person().id(), command.password());
      case Outcome.Refused refused -> {}
    }
    return outcome;
  }

  private void tryRehash(PersonId person, PlainPassword password) {
    try {
      rehash(person, password);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "a cheaper hash stays for now: " + failure.getClass().getSimpleName());
    }
  }

  /** Verified again, since the current password may be another by now. */
  private void rehash(PersonId person, PlainPassword password) {
    passwords
        .find(person)
        .map(Passwords.Kept::current)
        .filter(hasher::isOutdated)
        .filter(hash -> hasher.verify(password, hash))
        .ifPresent(hash -> passwords.rehash(person, hash, hasher.hash(password)));
  }
}
