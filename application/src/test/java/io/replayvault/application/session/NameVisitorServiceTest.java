package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.in.NameVisitor;
import io.replayvault.application.session.in.NameVisitor.Visitor;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.VisitorKey;
import io.replayvault.domain.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NameVisitorServiceTest {
  private static final String IDENTITY = "ann@x.example";

  private final Recordings world = new Recordings();
  private final Caller admin = Callers.admin(world.account);
  private final Site site = world.site("Shop");
  private final NameVisitor name =
      new NameVisitorService(world.sites, world.sessions, world.visitors, world.guard);

  @Test
  void the_site_s_own_id_and_a_session_of_that_visitor_have_one_key() {
    Session session = Sessions.aSession(world.account, site.id(), Sessions.START);
    world.sessions.open(session, Sessions.START);
    world.sessions.identify(
        session.id(), world.visitors.ofIdentity(world.account, site.id(), IDENTITY));
    VisitorKey known = granted(new Visitor.Known(site.id(), IDENTITY));
    assertThat(granted(new Visitor.InSession(session.id()))).isEqualTo(known);
    assertThat(granted(new Visitor.Known(site.id(), "ben@x.example"))).isNotEqualTo(known);
    assertThat(granted(new Visitor.Known(world.site("Two").id(), IDENTITY))).isNotEqualTo(known);
  }

  @Test
  void the_asking_is_on_the_log_without_the_id() {
    VisitorKey key = granted(new Visitor.Known(site.id(), IDENTITY));
    AuditEntry asked = last();
    assertThat(asked.action()).isEqualTo(AuditAction.AUDIT_READ);
    assertThat(asked.subject()).isEqualTo("site:" + site.id());
    assertThat(asked.detail()).isEqualTo("visitor=" + key);
    assertThat(world.auditLog.records().toString()).doesNotContain(IDENTITY);
    assertThat(new Visitor.Known(site.id(), IDENTITY).toString()).doesNotContain(IDENTITY);
  }

  @Test
  void sites_and_sessions_of_others_and_none_are_absent_alike() {
    Session foreign = Sessions.aSession();
    world.sessions.open(foreign, Sessions.START);
    for (Visitor visitor :
        List.of(
            new Visitor.InSession(foreign.id()),
            new Visitor.InSession(Fresh.session()),
            new Visitor.Known(Fresh.site(), IDENTITY))) {
      assertThat(name.name(admin, visitor)).isEqualTo(new Guarded.Refused<VisitorKey>());
      assertThat(last().detail()).isEqualTo("absent");
    }
  }

  @Test
  void who_may_not_read_the_log_is_refused_and_recorded() {
    Caller user = Callers.of(world.account, Role.STANDARD_USER, new Scope.WholeAccount());
    assertThat(name.name(user, new Visitor.Known(site.id(), IDENTITY)))
        .isEqualTo(new Guarded.Refused<VisitorKey>());
    assertThat(last().outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  private AuditEntry last() {
    return world.auditLog.records().getLast().entry();
  }

  private VisitorKey granted(Visitor visitor) {
    return switch (name.name(admin, visitor)) {
      case Guarded.Allowed<VisitorKey> allowed -> allowed.value();
      case Guarded.Refused<VisitorKey> refused -> throw new AssertionError("refused");
    };
  }
}
