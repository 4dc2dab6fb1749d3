package io.replayvault.application.access;

import io.replayvault.application.access.in.ShownFactor;
import io.replayvault.application.access.in.StepUp;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.password.out.Passwords;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.password.PlainPassword;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link StepUp}. */
public final class StepUpService implements StepUp {
  private final SignIns signIns;
  private final HeldFactors held;
  private final FactorProofs proofs;
  private final Passwords passwords;
  private final PasswordHasher hasher;
  private final ProofGuesses guesses;
  private final SignInStarter starter;
  private final InstantSource clock;

  public StepUpService(
      SignIns signIns,
      HeldFactors held,
      FactorProofs proofs,
      Passwords passwords,
      PasswordHasher hasher,
      ProofGuesses guesses,
      SignInStarter starter,
      InstantSource clock) {
    this.signIns = signIns;
    this.held = held;
    this.proofs = proofs;
    this.passwords = passwords;
    this.hasher = hasher;
    this.guesses = guesses;
    this.starter = starter;
    this.clock = clock;
  }

  @Override
  public Outcome stepUp(Caller caller, Shown shown) {
    PersonId person = caller.person().id();
    boolean withFactor = held.isAny(person);
    boolean right =
        guesses.isRight(
            caller.person(),
            AuditAction.STEP_UP,
            caller.request(),
            () ->
                switch (shown) {
                  case ShownFactor factor -> proofs.prove(caller, factor);
                  case Shown.Password password ->
                      withFactor ? Optional.empty() : byPassword(person, password.typed());
                });
    Optional<SignIn> signIn =
        right
            ? signIns.find(caller.signIn()).flatMap(old -> rotated(old, withFactor))
            : Optional.empty();
    return signIn
        .<Outcome>map(s -> new Outcome.Proved(starter.token(s)))
        .orElseGet(Outcome.Refused::new);
  }

  private Optional<SignIn> rotated(SignIn old, boolean withFactor) {
    if (old.stage() == SignInStage.FACTOR_ASKED && !withFactor) {
      // Their factor was removed meanwhile: a password is not what was asked for.
      return Optional.empty();
    }
    Instant now = clock.instant();
    return starter.rotate(
        old,
        withFactor
            ? SignInProof.secondFactor(now)
            : new SignInProof(SignInStage.COMPLETE, old.proof().secondFactor(), now));
  }

  private Optional<String> byPassword(PersonId person, PlainPassword typed) {
    return passwords
        .find(person)
        .filter(kept -> hasher.verify(typed, kept.current()))
        .map(kept -> "password");
  }
}
