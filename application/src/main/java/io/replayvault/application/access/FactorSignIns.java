package io.replayvault.application.access;

import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.SignInStage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What becomes of sign-ins when their person enrols a second factor. */
public final class FactorSignIns {
  private final SignIns signIns;
  private final SignInStarter starter;
  private final SignInHistory history;
  private final InstantSource clock;

  public FactorSignIns(
      SignIns signIns, SignInStarter starter, SignInHistory history, InstantSource clock) {
    this.signIns = signIns;
    this.starter = starter;
    this.history = history;
    this.clock = clock;
  }

  /**
   * The caller's sign-in, if it may enrol: one that owes an enrolment may not once the person holds
   * a factor all the same, since that would let the password alone replace it, or add to it.
   */
  Optional<SignIn> thatMayEnrol(Caller caller, HeldFactors held) {
    return signIns
        .find(caller.signIn())
        .filter(
            s ->
                s.stage() == SignInStage.COMPLETE
                    || s.stage() == SignInStage.ENROLMENT_OWED
                        && !held.isAny(caller.person().id()));
  }

  /**
   * Ends all others, which proved another factor or none, and answers the token of this one, now
   * complete and under another id; empty if it ended meanwhile.
   */
  Optional<String> proved(SignIn signIn) {
    Instant now = clock.instant();
    Optional<SignIn> complete = starter.rotate(signIn, SignInProof.secondFactor(now));
    if (complete.isPresent() && signIn.stage() == SignInStage.ENROLMENT_OWED) {
      history.succeeded(signIn.person(), now);
    }
    complete.ifPresent(s -> signIns.endOthers(s.person(), s.id()));
    return complete.map(starter::token);
  }
}
