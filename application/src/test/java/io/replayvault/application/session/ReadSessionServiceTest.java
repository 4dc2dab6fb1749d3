package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.application.session.in.ReadSession;
import io.replayvault.application.session.in.ReadSession.Facts;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.session.NamedEvent;
import io.replayvault.domain.session.PageVisit;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReadSessionServiceTest {
  private final Recordings recordings = new Recordings();
  private final Opened session = recordings.session(recordings.site("Shop"));
  private final Caller admin = Callers.admin(recordings.account);
  private final ReadSession read =
      new ReadSessionService(
          recordings.sight,
          recordings.sessions,
          recordings.segments,
          recordings.dictionary,
          recordings.views,
          recordings.guard);

  @Test
  void shows_pages_and_marks_in_order_and_the_manifest() throws IOException {
    recordings.upload(session, 1, "30 page /basket\n31 mark quote-sent");
    recordings.upload(session, 0, "0 page /quote\n5 click -");
    Facts facts = facts();
    assertThat(facts.pages()).containsExactly(visit(0, "/quote"), visit(30, "/basket"));
    assertThat(facts.marks())
        .containsExactly(new NamedEvent(Sessions.START.plusSeconds(31), "quote-sent"));
    assertThat(facts.manifest().segments()).hasSize(2);
    assertThat(facts.session().totals().clicks()).isEqualTo(1);
    assertThat(facts.session().totals().firstPage()).contains(MaskedPath.of("/quote"));
    assertThat(facts.session().totals().lastPage()).contains(MaskedPath.of("/basket"));
  }

  @Test
  void a_session_without_segments_has_facts_too() {
    assertThat(facts().manifest().segments()).isEmpty();
    assertThat(facts().session().open()).isTrue();
  }

  @Test
  void the_record_is_on_the_log_before_anything_is_opened() throws IOException {
    recordings.upload(session, 0, "0 page /quote");
    recordings.watch.forget();
    facts();
    assertThat(recordings.watch.calls())
        .containsSubsequence("AuditLog.append", "SessionIndex.labels", "LabelStore.read");
    assertThat(recordings.auditLog.records().get(0).entry().action())
        .isEqualTo(AuditAction.SESSION_READ);
  }

  @Test
  void nothing_is_opened_when_the_log_is_away() {
    recordings.watch.forget();
    recordings.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> read.read(admin, session.session())).isInstanceOf(Outage.class);
    assertThat(recordings.watch.calls()).containsExactly("SessionIndex.find", "AuditLog.append");
  }

  @Test
  void forbidden_foreign_and_absent_look_the_same() {
    Caller receiver = Callers.of(recordings.account, Role.ALERT_RECEIVER, new Scope.WholeAccount());
    Caller elsewhere =
        Callers.of(recordings.account, Role.ADMIN_USER, new Scope.OnlySites(Set.of()));
    Caller stranger = Callers.admin(Fresh.account());
    Guarded<Facts> refused = new Guarded.Refused<>();
    assertThat(read.read(receiver, session.session())).isEqualTo(refused);
    assertThat(read.read(elsewhere, session.session())).isEqualTo(refused);
    assertThat(read.read(stranger, session.session())).isEqualTo(refused);
    assertThat(read.read(admin, Fresh.session())).isEqualTo(refused);
    assertThat(recordings.auditLog.records()).hasSize(4);
  }

  private Facts facts() {
    return switch (read.read(admin, session.session())) {
      case Guarded.Allowed<Facts> allowed -> allowed.value();
      case Guarded.Refused<Facts> refused -> throw new AssertionError("refused");
    };
  }

  private static PageVisit visit(int second, String path) {
    return new PageVisit(Sessions.START.plusSeconds(second), MaskedPath.of(path));
  }
}
