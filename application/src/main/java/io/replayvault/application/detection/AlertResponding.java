package io.replayvault.application.detection;

import io.replayvault.application.access.FactorAsking;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.detection.out.AlertQueue;
import io.replayvault.application.detection.out.DetectionPolicies;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.Response;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Does to new alerts what their account's policy asks for (clause H5), one at a time, and has its
 * Admin Users told. On the audit log first; whoever is killed in between does it again, which does
 * no harm.
 */
public final class AlertResponding {
  private final AlertQueue queue;
  private final DetectionPolicies policies;
  private final Doors doors;
  private final AlertRecords records;
  private final InstantSource clock;

  public AlertResponding(
      AlertQueue queue,
      DetectionPolicies policies,
      Doors doors,
      AlertRecords records,
      InstantSource clock) {
    this.queue = queue;
    this.policies = policies;
    this.doors = doors;
    this.records = records;
    this.clock = clock;
  }

  /**
   * Answers the one that was raised first.
   *
   * @return whether there was one
   */
  public boolean next() {
    Optional<Alert> next = queue.unanswered();
    next.ifPresent(this::answer);
    return next.isPresent();
  }

  private void answer(Alert alert) {
    Response response = responseTo(alert);
    alert.person().ifPresent(person -> respond(alert, person, response));
    queue.answered(alert, response, told(alert.account()), clock.instant());
  }

  /** What is switched off since the alert was raised does nothing; it is told all the same. */
  private Response responseTo(Alert alert) {
    Response chosen = policies.of(alert.account()).responseTo(alert.rule());
    if (chosen == Response.OFF || alert.person().isEmpty()) {
      return Response.ALERT;
    }
    boolean isTheirs =
        doors
            .people()
            .find(alert.person().get())
            .filter(person -> person.account().equals(alert.account()))
            .isPresent();
    boolean isBeyondReach = chosen == Response.LOCK || chosen == Response.ASK_FACTOR;
    return isBeyondReach && !isTheirs ? Response.END_SIGN_INS : chosen;
  }

  private void respond(Alert alert, PersonId person, Response response) {
    if (response == Response.ALERT) {
      return;
    }
    records.append(alert, AuditAction.ALERT_RESPOND, response + " person:" + person);
    if (response == Response.ASK_FACTOR) {
      doors.factors().ask(person);
      return;
    }
    if (response == Response.LOCK) {
      doors.lockouts().lock(person, clock.instant());
    }
    doors.signIns().endAll(person);
  }

  private Set<PersonId> told(AccountId account) {
    return doors.accountPeople().of(account).stream()
        .filter(Person::isActive)
        .filter(person -> !person.isStaff())
        .filter(person -> person.role() == Role.ADMIN_USER)
        .map(Person::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * By what people come in.
   *
   * @param people as they are by default
   * @param accountPeople as they are in an account
   * @param signIns what ends
   * @param lockouts what is locked
   * @param factors how a second factor is asked for
   */
  public record Doors(
      People people,
      AccountPeople accountPeople,
      SignIns signIns,
      Lockouts lockouts,
      FactorAsking factors) {}
}
