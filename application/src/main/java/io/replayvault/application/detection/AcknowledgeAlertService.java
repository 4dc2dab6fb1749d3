package io.replayvault.application.detection;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.detection.in.AcknowledgeAlert;
import io.replayvault.application.detection.out.SecurityAlerts;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.FiledAlert;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@link AcknowledgeAlert}. Whoever took over somebody's sign-in would call the alert about it a
 * false one; so nobody decides that about themselves, unless there is nobody else, and what the
 * account does about it is done.
 */
public final class AcknowledgeAlertService implements AcknowledgeAlert {
  private final SecurityAlerts alerts;
  private final AccountPeople people;
  private final Guard guard;
  private final InstantSource clock;

  public AcknowledgeAlertService(
      SecurityAlerts alerts, AccountPeople people, Guard guard, InstantSource clock) {
    this.alerts = alerts;
    this.people = people;
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Guarded<Outcome> acknowledge(Caller caller, Command command) {
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
    Optional<FiledAlert> filed = alerts.find(account, command.alert());
    if (filed.isEmpty()) {
      return guard.absent(caller, ask);
    }
    return guard.runUnless(
        caller,
        ask,
        () -> hindrance(caller, filed.get()),
        () -> {
          alerts.acknowledge(account, command.alert(), acknowledgement);
          return new Outcome.Acknowledged(
              alerts.find(account, command.alert()).orElse(filed.get()));
        });
  }

  private Optional<Outcome> hindrance(Caller caller, FiledAlert filed) {
    PersonId self = caller.person().id();
    boolean isOwn = filed.alert().person().filter(self::equals).isPresent();
    // Before its response is there, who is alone would take it from what the response keeps out.
    return isOwn && (filed.response().isEmpty() || hasOther(filed.alert().account(), self))
        ? Optional.of(new Outcome.AboutCaller())
        : Optional.empty();
  }

  private boolean hasOther(AccountId account, PersonId self) {
    return people.of(account).stream().anyMatch(other -> canLook(other, self));
  }

  private static boolean canLook(Person other, PersonId self) {
    return other.isActive()
        && !other.isStaff()
        && other.role() == Role.ADMIN_USER
        && !other.id().equals(self);
  }
}
