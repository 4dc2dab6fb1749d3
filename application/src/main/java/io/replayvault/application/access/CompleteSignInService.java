package io.replayvault.application.access;

import io.replayvault.application.access.in.CompleteSignIn;
import io.replayvault.application.access.in.ShownFactor;
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
  private final FactorProofs proofs;
  private final ProofGuesses guesses;
  private final SignInHistory history;
  private final SignInStarter starter;
  private final InstantSource clock;

  public CompleteSignInService(
      SignIns signIns,
      FactorProofs proofs,
      ProofGuesses guesses,
      SignInHistory history,
      SignInStarter starter,
      InstantSource clock) {
    this.signIns = signIns;
    this.proofs = proofs;
    this.guesses = guesses;
    this.history = history;
    this.starter = starter;
    this.clock = clock;
  }

  @Override
  public Outcome complete(Caller owing, ShownFactor shown) {
    Optional<SignIn> begun =
        signIns
            .find(owing.signIn())
            .filter(signIn -> signIn.stage() == SignInStage.SECOND_FACTOR_OWED);
    Person person = owing.person();
    if (begun.isEmpty()
        || !guesses.isRight(
            person, AuditAction.SECOND_FACTOR, owing.request(), () -> proofs.prove(owing, shown))) {
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
