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
  /** Of whom another account is the default one nothing is locked but the way into this one. */
  private static final String HERE_ALONE = " in this account alone";

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
    boolean theirs = alert.person().filter(person -> isTheirs(alert, person)).isPresent();
    Response response = responseTo(alert, theirs);
    alert.person().ifPresent(person -> respond(alert, person, response, theirs));
    queue.answered(alert, response, told(alert.account()), clock.instant());
  }

  /** What is switched off since the alert was raised does nothing; it is told all the same. */
  private Response responseTo(Alert alert, boolean theirs) {
    Response chosen = policies.of(alert.account()).responseTo(alert.rule());
    if (chosen == Response.OFF || alert.person().isEmpty()) {
      return Response.ALERT;
    }
    return chosen == Response.ASK_FACTOR && !theirs ? Response.END_SIGN_INS : chosen;
  }

  /** Whether the alert's account is the person's default one, where it may do what it wants. */
  private boolean isTheirs(Alert alert, PersonId who) {
    return doors
        .people()
        .find(who)
        .filter(person -> person.account().equals(alert.account()))
        .isPresent();
  }

  private void respond(Alert alert, PersonId person, Response response, boolean theirs) {
    if (response == Response.ALERT) {
      return;
    }
    boolean locks = response == Response.LOCK && theirs;
    String where = response == Response.LOCK && !theirs ? HERE_ALONE : "";
    records.append(alert, AuditAction.ALERT_RESPOND, response + " person:" + person + where);
    if (response == Response.ASK_FACTOR) {
      doors.factors().ask(person);
      return;
    }
    if (locks) {
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
