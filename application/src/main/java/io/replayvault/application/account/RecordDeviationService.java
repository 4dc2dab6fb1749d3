package io.replayvault.application.account;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.account.in.RecordDeviation;
import io.replayvault.application.password.out.PasswordDeviations;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.password.Deviation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** {@link RecordDeviation}. The reason is not on the audit log: it may name people. */
public final class RecordDeviationService implements RecordDeviation {
  private final PasswordDeviations deviations;
  private final Guard guard;
  private final InstantSource clock;

  public RecordDeviationService(PasswordDeviations deviations, Guard guard, InstantSource clock) {
    this.deviations = deviations;
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Guarded<Outcome> record(Caller caller, Command command) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant until = command.until().truncatedTo(ChronoUnit.MILLIS);
    Deviation deviation;
    try {
      deviation = new Deviation(caller.person().id(), now, until, command.reason().strip());
    } catch (IllegalArgumentException malformed) {
      return guard.run(
          caller, ask(caller, AuditAction.DEVIATION_RECORD, "refused"), Outcome.Malformed::new);
    }
    return guard.run(
        caller,
        ask(caller, AuditAction.DEVIATION_RECORD, "F4 digit, until " + until),
        () -> {
          deviations.keep(accountOf(caller), deviation);
          return new Outcome.Recorded(deviation);
        });
  }

  @Override
  public Guarded<Outcome> end(Caller caller) {
    return guard.run(
        caller,
        ask(caller, AuditAction.DEVIATION_END, "F4 digit"),
        () -> {
          deviations.end(accountOf(caller), caller.person().id(), clock.instant());
          return new Outcome.Ended();
        });
  }

  private static AccountId accountOf(Caller caller) {
    return caller.person().account();
  }

  private static Ask ask(Caller caller, AuditAction action, String detail) {
    return new Ask(
        Permission.PASSWORD_DEVIATION_RECORD,
        Optional.empty(),
        action,
        "account:" + accountOf(caller),
        detail);
  }
}
