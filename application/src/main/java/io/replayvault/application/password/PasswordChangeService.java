package io.replayvault.application.password;

import io.replayvault.application.access.out.People;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.password.out.Passwords;
import io.replayvault.application.password.out.Passwords.Kept;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import java.time.InstantSource;
import java.util.List;

/** {@link PasswordChange}; who calls it has put on the audit log why. */
public final class PasswordChangeService implements PasswordChange {
  private static final int TRIES = 5;

  private final People people;
  private final Passwords passwords;
  private final PasswordCheck check;
  private final PasswordExpiry expiry;
  private final PasswordHasher hasher;
  private final InstantSource clock;

  public PasswordChangeService(
      People people,
      Passwords passwords,
      PasswordCheck check,
      PasswordExpiry expiry,
      PasswordHasher hasher,
      InstantSource clock) {
    this.people = people;
    this.passwords = passwords;
    this.check = check;
    this.expiry = expiry;
    this.hasher = hasher;
    this.clock = clock;
  }

  @Override
  public List<PasswordFault> change(PersonId person, PlainPassword password) {
    List<PasswordFault> faults = faultsOf(person, password);
    if (faults.isEmpty()) {
      set(person, password);
    }
    return faults;
  }

  @Override
  public boolean isExpired(PersonId person) {
    return expiry.isExpired(person);
  }

  List<PasswordFault> faultsOf(PersonId person, PlainPassword password) {
    return check.faultsOf(find(person), password, kept(person));
  }

  /** Sets what was found to be without fault; again if the current hash is exchanged meanwhile. */
  private void set(PersonId person, PlainPassword password) {
    PasswordHash next = hasher.hash(password);
    for (int tried = 0; tried < TRIES; tried++) {
      if (replace(person, kept(person).current(), next)) {
        return;
      }
    }
    throw new IllegalStateException("the password is changed by others all the time");
  }

  /** Puts it in the place of the one that was seen; false if that is there no more. */
  boolean replace(PersonId person, PasswordHash seen, PasswordHash next) {
    int remembered = check.rulesFor(find(person)).remembered();
    return passwords.replace(person, seen, next, clock.instant(), remembered);
  }

  private Person find(PersonId person) {
    return people.find(person).orElseThrow(PasswordChangeService::nobody);
  }

  private Kept kept(PersonId person) {
    return passwords.find(person).orElseThrow(PasswordChangeService::nobody);
  }

  private static IllegalStateException nobody() {
    return new IllegalStateException("there is no such person");
  }
}
