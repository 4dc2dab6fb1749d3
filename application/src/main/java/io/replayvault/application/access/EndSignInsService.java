package io.replayvault.application.access;

import io.replayvault.application.access.in.EndSignIns;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import java.util.Optional;

/** {@link EndSignIns}. */
public final class EndSignInsService implements EndSignIns {
  private final SignIns signIns;
  private final SignInRecords records;

  public EndSignInsService(SignIns signIns, SignInRecords records) {
    this.signIns = signIns;
    this.records = records;
  }

  @Override
  public Outcome end(Caller caller, String reference) {
    Optional<SignIn> named =
        signIns.of(caller.person().id()).stream()
            .filter(signIn -> signIn.id().reference().equals(reference))
            .findFirst();
    if (named.isEmpty()) {
      return new Outcome.Absent();
    }
    record(caller);
    signIns.end(named.get().id());
    return new Outcome.Ended();
  }

  @Override
  public void endAll(Caller caller) {
    record(caller);
    signIns.endAll(caller.person().id());
  }

  private void record(Caller caller) {
    records.append(
        AuditAction.SIGN_IN_END,
        Optional.of(caller.person()),
        AuditOutcome.ALLOWED,
        caller.request());
  }
}
