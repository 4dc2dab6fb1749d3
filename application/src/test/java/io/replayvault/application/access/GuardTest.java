package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.out.AccessDecisions;
import io.replayvault.application.access.out.RoleDecisions;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.PortWatch;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class GuardTest {
  private final PortWatch watch = new PortWatch();
  private final InMemoryAuditLog records = new InMemoryAuditLog();
  private final HandClock clock = new HandClock(Sessions.START);
  private final Guard guard =
      new Guard(
          watch.over(AccessDecisions.class, new RoleDecisions()),
          watch.over(AuditLog.class, records),
          clock);
  private final SiteId site = Fresh.site();
  private final Caller caller =
      Callers.of(Fresh.account(), Role.STANDARD_USER, new Scope.OnlySites(Set.of(site)));
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void who_may_gets_it_after_the_record() {
    assertThat(run(Permission.SESSION_REPLAY, site)).isEqualTo(new Guarded.Allowed<>(1));
    assertThat(entry())
        .isEqualTo(
            new AuditEntry(
                Sessions.START,
                Optional.of(caller.person().account()),
                Optional.of(caller.person().id()),
                AuditAction.SESSION_REPLAY,
                AuditOutcome.ALLOWED,
                "session:x",
                "window",
                Callers.REQUEST));
  }

  @Test
  void who_may_not_is_refused_and_the_reason_is_recorded() {
    assertThat(run(Permission.SITE_CREATE, site)).isEqualTo(new Guarded.Refused<>());
    assertThat(run(Permission.SESSION_REPLAY, Fresh.site())).isEqualTo(new Guarded.Refused<>());
    assertThat(done).hasValue(0);
    assertThat(records.records())
        .extracting(kept -> kept.entry().detail())
        .containsExactly("role", "scope");
    assertThat(entry().outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  @Test
  void what_is_absent_is_recorded_and_looks_refused() {
    assertThat(guard.<Integer>absent(caller, ask(Permission.SESSION_REPLAY, site)))
        .isEqualTo(run(Permission.SITE_CREATE, site));
    assertThat(records.records().get(0).entry().detail()).isEqualTo("absent");
    assertThat(records.records().get(0).entry().outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  @Test
  void no_log_no_action() {
    watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> run(Permission.SESSION_REPLAY, site)).isInstanceOf(Outage.class);
    assertThat(done).hasValue(0);
  }

  @Test
  void no_decision_no_action() {
    watch.before("AccessDecisions.decide", Outage::strike);
    assertThatThrownBy(() -> run(Permission.SESSION_REPLAY, site)).isInstanceOf(Outage.class);
    assertThat(done).hasValue(0);
    assertThat(records.records()).isEmpty();
  }

  @Test
  void an_action_that_fails_was_recorded_all_the_same() {
    assertThatThrownBy(
            () ->
                guard.run(
                    caller,
                    ask(Permission.SESSION_REPLAY, site),
                    () -> {
                      throw new Outage();
                    }))
        .isInstanceOf(Outage.class);
    assertThat(entry().outcome()).isEqualTo(AuditOutcome.ALLOWED);
  }

  @Test
  void to_look_whether_somebody_may_is_not_recorded() {
    assertThat(guard.mayReach(caller, Permission.SESSION_SEARCH, site)).isTrue();
    assertThat(guard.mayReach(caller, Permission.SESSION_SEARCH, Fresh.site())).isFalse();
    assertThat(guard.mayReach(caller, Permission.AUDIT_READ, site)).isFalse();
    assertThat(records.records()).isEmpty();
  }

  private Guarded<Integer> run(Permission permission, SiteId where) {
    return guard.run(caller, ask(permission, where), done::incrementAndGet);
  }

  private static Ask ask(Permission permission, SiteId where) {
    return new Ask(
        permission, Optional.of(where), AuditAction.SESSION_REPLAY, "session:x", "window");
  }

  private AuditEntry entry() {
    return records.records().get(records.records().size() - 1).entry();
  }
}
