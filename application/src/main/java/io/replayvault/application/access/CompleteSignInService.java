package io.replayvault.application.access;

import io.replayvault.application.access.in.CompleteSignIn;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.audit.AuditAction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link CompleteSignIn}. */
public final class CompleteSignInService implements CompleteSignIn {
  private final SignIns signIns;
  private final FactorCheck check;
  private final ProofGuesses guesses;
  private final SignInHistory history;
  private final SignInStarter starter;
  private final InstantSource clock;

  public CompleteSignInService(
      SignIns signIns,
      FactorCheck check,
      ProofGuesses guesses,
      SignInHistory history,
      SignInStarter starter,
      InstantSource clock) {
    this.signIns = signIns;
    this.check = check;
    this.guesses = guesses;
    this.history = history;
    this.starter = starter;
    this.clock = clock;
  }

  @Override
  public Outcome complete(Caller owing, String code) {
    Optional<SignIn> begun =
        signIns
            .find(owing.signIn())
            .filter(signIn -> signIn.stage() == SignInStage.SECOND_FACTOR_OWED);
    Person person = owing.person();
    if (begun.isEmpty()
        || !guesses.isRight(
            person,
            AuditAction.SECOND_FACTOR,
            owing.request(),
            () -> check.prove(person.id(), code))) {
      return new Outcome.Refused();
    }
    Instant now = clock.instant();
    history.succeeded(person.id(), now);
    return starter
        .rotate(begun.get(), SignInProof.secondFactor(now))
        .<Outcome>map(signIn -> new Outcome.SignedIn(person, starter.token(signIn)))
        .orElseGet(Outcome.Refused::new);
  }
}
