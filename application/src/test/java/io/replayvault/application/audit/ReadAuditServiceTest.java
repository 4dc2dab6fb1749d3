package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.RoleDecisions;
import io.replayvault.application.audit.in.AuditQuestion;
import io.replayvault.application.audit.in.ReadAudit;
import io.replayvault.application.audit.in.ReadAudit.Page;
import io.replayvault.application.audit.in.ReadAudit.Query;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.VisitorKey;
import io.replayvault.domain.password.PasswordHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadAuditServiceTest {
  private final Doors doors = new Doors();
  private final Caller admin = Callers.admin(doors.account);
  private final ReadAudit read =
      new ReadAuditService(
          new AuditAnswers(
              doors.watch.over(AuditTrail.class, doors.auditLog), (account, visitor) -> Set.of()),
          doors.peopleInMemory,
          new Guard(new RoleDecisions(), doors.log, doors.clock));

  @Test
  void a_name_that_somebody_has_in_another_account_is_not_told() {
    Person stranger = Callers.person(Fresh.account(), Role.STANDARD_USER, new Scope.WholeAccount());
    doors.people.add(stranger, new PasswordHash("x"));
    doors.log.append(
        new AuditEntry(
            doors.clock.instant(),
            Optional.of(doors.account),
            Optional.of(stranger.id()),
            AuditAction.SITE_LIST,
            AuditOutcome.ALLOWED,
            "-",
            "",
            Callers.REQUEST));
    Page page = page(admin, query(Optional.empty(), 10));
    assertThat(page.records())
        .anyMatch(record -> record.entry().actor().equals(Optional.of(stranger.id())));
    assertThat(page.names()).doesNotContainKey(stranger.id().value());
  }

  @Test
  void reading_is_on_the_log_before_the_log_is_read() {
    Page page = page(admin, query(Optional.empty(), 10));
    assertThat(doors.watch.calls()).containsSubsequence("AuditLog.append", "AuditTrail.read");
    assertThat(page.records()).hasSize(1);
    assertThat(page.records().get(0).entry().action()).isEqualTo(AuditAction.AUDIT_READ);
    assertThat(page.records().get(0).entry().actor()).contains(admin.person().id());
  }

  @Test
  void nothing_is_read_while_the_log_is_away() {
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> read.read(admin, query(Optional.empty(), 10)))
        .isInstanceOf(Outage.class);
    assertThat(doors.watch.calls()).doesNotContain("AuditTrail.read");
  }

  @ParameterizedTest
  @EnumSource(names = "ADMIN_USER", mode = EnumSource.Mode.EXCLUDE)
  void who_is_no_admin_is_refused_and_recorded(Role role) {
    Caller caller = Callers.of(doors.account, role, new Scope.WholeAccount());
    assertThat(read.read(caller, query(Optional.empty(), 10)))
        .isEqualTo(new Guarded.Refused<Page>());
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(doors.watch.calls()).doesNotContain("AuditTrail.read");
  }

  @Test
  void another_accounts_records_are_never_shown() {
    Caller stranger = Callers.admin(Fresh.account());
    page(stranger, query(Optional.empty(), 10));
    assertThat(page(admin, query(Optional.empty(), 10)).records())
        .allMatch(kept -> kept.entry().account().equals(Optional.of(doors.account)))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 200})
  void pages_are_complete_and_newest_first_while_reading_adds_records(int limit) {
    for (int i = 0; i < 6; i++) {
      page(admin, query(Optional.empty(), 1));
    }
    List<Long> all = new ArrayList<>();
    Optional<Long> before = Optional.of(7L);
    do {
      Page page = page(admin, query(before, limit));
      all.addAll(page.records().stream().map(AuditRecord::sequence).toList());
      before = page.next();
    } while (before.isPresent());
    assertThat(all)
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void people_are_named_beside_the_records_not_in_them() {
    doors.people.add(admin.person(), new PasswordHash("x"));
    Page page = page(admin, query(Optional.empty(), 10));
    assertThat(page.names()).containsEntry(admin.person().id().value(), "Ann Lee");
    assertThat(page.records().toString()).doesNotContain("Ann Lee");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 201, Integer.MAX_VALUE})
  void a_page_has_1_to_200_records(int limit) {
    assertThatThrownBy(() -> query(Optional.empty(), limit))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_was_asked_is_on_the_log_and_only_what_fits_is_shown() {
    page(admin, query(Optional.empty(), 10));
    AuditFilter mine = AuditFilter.ALL.by(Optional.of(Fresh.person()));
    Page none = page(admin, new Query(new AuditQuestion(mine, Optional.empty()), before(), 10));
    assertThat(none.records()).isEmpty();
    assertThat(doors.lastEntry().detail())
        .isEqualTo(mine.described())
        .startsWith("filters: person=");
  }

  @Test
  void a_visitor_without_sessions_was_seen_by_nobody() {
    page(admin, query(Optional.empty(), 10));
    VisitorKey nobody = new VisitorKey("0".repeat(64));
    AuditQuestion seen = new AuditQuestion(AuditFilter.ALL, Optional.of(nobody));
    assertThat(page(admin, new Query(seen, before(), 10)).records()).isEmpty();
    assertThat(doors.lastEntry().detail()).isEqualTo("filters: visitor=" + nobody);
  }

  private static Optional<Long> before() {
    return Optional.empty();
  }

  private Page page(Caller caller, Query query) {
    return switch (read.read(caller, query)) {
      case Guarded.Allowed<Page> allowed -> allowed.value();
      case Guarded.Refused<Page> refused -> throw new AssertionError("refused");
    };
  }

  private static Query query(Optional<Long> before, int limit) {
    return new Query(AuditQuestion.ALL, before, limit);
  }
}
