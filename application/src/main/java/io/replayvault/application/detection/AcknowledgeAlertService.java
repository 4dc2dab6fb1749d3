package io.replayvault.application.detection;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.detection.in.AcknowledgeAlert;
import io.replayvault.application.detection.out.SecurityAlerts;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.FiledAlert;
import java.time.InstantSource;
import java.util.Optional;

/** {@link AcknowledgeAlert}. */
public final class AcknowledgeAlertService implements AcknowledgeAlert {
  private final SecurityAlerts alerts;
  private final Guard guard;
  private final InstantSource clock;

  public AcknowledgeAlertService(SecurityAlerts alerts, Guard guard, InstantSource clock) {
    this.alerts = alerts;
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Guarded<FiledAlert> acknowledge(Caller caller, Command command) {
    AccountId account = caller.person().account();
    Acknowledgement acknowledgement =
        new Acknowledgement(caller.person().id(), clock.instant(), command.note());
    Ask ask =
        new Ask(
            Permission.DETECTION_CHANGE,
            Optional.empty(),
            AuditAction.ALERT_ACKNOWLEDGE,
            "alert:" + command.alert(),
            "");
    if (alerts.find(account, command.alert()).isEmpty()) {
      return guard.absent(caller, ask);
    }
    return Guarded.found(
        guard.run(
            caller,
            ask,
            () -> {
              alerts.acknowledge(account, command.alert(), acknowledgement);
              return alerts.find(account, command.alert());
            }));
  }
}
