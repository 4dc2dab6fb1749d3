package io.replayvault.application.access;

import io.replayvault.application.access.in.SignOut;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.InstantSource;
import java.util.Optional;

/** {@link SignOut}. */
public final class SignOutService implements SignOut {
  private final SignIns signIns;
  private final AuditLog log;
  private final InstantSource clock;

  public SignOutService(SignIns signIns, AuditLog log, InstantSource clock) {
    this.signIns = signIns;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public void signOut(Caller caller) {
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(caller.person().account()),
            Optional.of(caller.person().id()),
            AuditAction.SIGN_OUT,
            AuditOutcome.ALLOWED,
            "person:" + caller.person().id(),
            "",
            caller.request()));
    signIns.end(caller.signIn());
  }
}
