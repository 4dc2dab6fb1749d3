package io.replayvault.application.access;

import io.replayvault.application.access.in.ActInAccount;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ActInAccount}. What is then done there is recorded there. */
public final class ActInAccountService implements ActInAccount {
  private final ActingIn acting;
  private final AuditLog log;
  private final InstantSource clock;

  public ActInAccountService(ActingIn acting, AuditLog log, InstantSource clock) {
    this.acting = acting;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Guarded<Caller> act(Caller caller, AccountId account) {
    Optional<Caller> there = acting.account(caller, Optional.of(account));
    if (there.isPresent()) {
      return new Guarded.Allowed<>(there.get());
    }
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(caller.person().account()),
            Optional.of(caller.person().id()),
            AuditAction.ACCOUNT_ACT,
            AuditOutcome.DENIED,
            "account:" + account,
            "absent",
            caller.request()));
    return new Guarded.Refused<>();
  }
}
