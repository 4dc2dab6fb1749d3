package io.replayvault.application.audit.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.application.audit.out.AuditTrail.AuditQuery;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.Personal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} and its {@link AuditTrail} promise. */
public abstract class AuditLogContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  private final AccountId account = Fresh.account();

  /**
   * The log under test; each call within a test gives the same, and nothing was appended before.
   */
  protected abstract AuditLog log();

  /** The same log, for reading. */
  protected abstract AuditTrail trail();

  @Test
  void an_appended_record_reads_back_as_it_was_answered() {
    AuditRecord appended = log().append(entry(AuditAction.SESSION_REPLAY, NOW));
    assertThat(appended.entry()).isEqualTo(entry(AuditAction.SESSION_REPLAY, NOW));
    assertThat(trail().read(everything())).containsExactly(appended);
  }

  @Test
  void a_service_token_that_acted_is_kept_with_the_record() {
    RequestFacts facts = new RequestFacts("request-1", "192.0.*.*").by(Fresh.serviceToken());
    AuditEntry byToken =
        new AuditEntry(
            NOW,
            Optional.of(account),
            Optional.of(Fresh.person()),
            AuditAction.SESSION_SEARCH,
            AuditOutcome.ALLOWED,
            "account:" + account,
            "",
            facts);
    AuditRecord appended = log().append(byToken);
    assertThat(appended.entry()).isEqualTo(byToken);
    assertThat(trail().read(everything())).containsExactly(appended);
  }

  @Test
  void what_is_personal_and_was_not_sealed_is_not_kept() {
    AuditEntry plain = entry(AuditAction.SITE_LIST, NOW);
    RequestFacts facts = plain.request().from(ClientAddress.parse("203.0.113.7"));
    AuditEntry open = plain.with(facts.maskedAddress(), Personal.of(facts));
    assertThat(log().append(open).entry()).isEqualTo(plain);
    assertThat(trail().read(everything())).extracting(AuditRecord::entry).containsExactly(plain);
  }

  @Test
  void times_are_cut_to_the_millisecond_in_the_answer_too() {
    AuditRecord appended = log().append(entry(AuditAction.SITE_LIST, NOW.plusNanos(999_999)));
    assertThat(appended.entry().at()).isEqualTo(NOW);
    assertThat(trail().read(everything())).containsExactly(appended);
  }

  @Test
  void numbers_begin_with_1_and_have_no_gaps() {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      numbers.add(log().append(entry(AuditAction.SITE_LIST, NOW)).sequence());
    }
    assertThat(numbers).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void appends_at_the_same_time_get_numbers_without_gap_or_repetition() {
    List<AuditRecord> appended =
        Race.run(i -> log().append(entry(AuditAction.SITE_LIST, NOW.plusSeconds(i))));
    assertThat(appended)
        .extracting(AuditRecord::sequence)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
    assertThat(trail().read(everything()))
        .isEqualTo(
            appended.stream()
                .sorted(Comparator.comparingLong(AuditRecord::sequence).reversed())
                .toList());
  }

  @Test
  void a_record_of_nobody_known_is_numbered_but_is_no_account_s() {
    AuditEntry unknown =
        new AuditEntry(
            NOW,
            Optional.empty(),
            Optional.empty(),
            AuditAction.SIGN_IN,
            AuditOutcome.FAILED,
            "-",
            "",
            new RequestFacts("request-1", "*.*.*.*"));
    assertThat(log().append(unknown)).isEqualTo(new AuditRecord(1, unknown));
    assertThat(trail().read(everything())).isEmpty();
    assertThat(log().append(entry(AuditAction.SIGN_IN, NOW)).sequence()).isEqualTo(2);
  }

  @Test
  void records_come_newest_first_up_to_the_limit() {
    for (int i = 0; i < 4; i++) {
      log().append(entry(AuditAction.SITE_LIST, NOW.minusSeconds(i)));
    }
    assertThat(numbers(query(Optional.empty(), Optional.empty(), Optional.empty(), 3)))
        .containsExactly(4L, 3L, 2L);
  }

  @Test
  void reading_goes_on_before_a_number() {
    for (int i = 0; i < 4; i++) {
      log().append(entry(AuditAction.SITE_LIST, NOW));
    }
    AuditQuery next = new AuditQuery(account, AuditFilter.ALL, Optional.of(3L), 201);
    assertThat(numbers(next)).containsExactly(2L, 1L);
  }

  @Test
  void one_account_never_reads_the_records_of_another() {
    log().append(entry(AuditAction.SITE_LIST, NOW));
    AuditQuery others = new AuditQuery(Fresh.account(), AuditFilter.ALL, Optional.empty(), 201);
    assertThat(trail().read(others)).isEmpty();
  }

  @Test
  void from_is_included_and_to_is_not() {
    for (int second : new int[] {0, 1, 2, 3}) {
      log().append(entry(AuditAction.SITE_LIST, NOW.plusSeconds(second)));
    }
    assertThat(
            numbers(
                query(
                    Optional.of(NOW.plusSeconds(1)),
                    Optional.of(NOW.plusSeconds(3)),
                    Optional.empty(),
                    201)))
        .containsExactly(3L, 2L);
  }

  @Test
  void records_that_overtook_each_other_are_found_by_their_times() {
    log().append(entry(AuditAction.SITE_LIST, NOW.plusMillis(1)));
    log().append(entry(AuditAction.SITE_LIST, NOW));
    Optional<Instant> from = Optional.of(NOW);
    Optional<Instant> to = Optional.of(NOW.plusSeconds(1));
    assertThat(numbers(query(from, to, Optional.empty(), 201))).containsExactly(2L, 1L);
  }

  @Test
  void one_action_can_be_picked() {
    log().append(entry(AuditAction.SITE_LIST, NOW));
    log().append(entry(AuditAction.SIGN_OUT, NOW));
    assertThat(
            numbers(
                query(Optional.empty(), Optional.empty(), Optional.of(AuditAction.SIGN_OUT), 201)))
        .containsExactly(2L);
  }

  @Test
  void what_was_done_under_a_grant_carries_it_and_can_be_picked() {
    SupportGrantId grant = Fresh.supportGrant();
    AuditRecord under = log().append(under(grant, NOW));
    log().append(entry(AuditAction.SESSION_SEARCH, NOW));
    log().append(under(Fresh.supportGrant(), NOW));
    AuditRecord late = log().append(under(grant, NOW.plusSeconds(60)));
    SupportWish wish = new SupportWish(new Scope.WholeAccount(), "why", NOW, NOW.plusSeconds(60));
    assertThat(under.entry().request().grant()).contains(grant);
    Optional<Long> newest = Optional.empty();
    assertThat(trail().read(AuditQuery.under(account, grant, wish, newest, 201)))
        .containsExactly(late, under);
    Optional<Long> before = Optional.of(late.sequence());
    assertThat(trail().read(AuditQuery.under(account, grant, wish, before, 201)))
        .containsExactly(under);
    assertThat(trail().read(AuditQuery.under(Fresh.account(), grant, wish, newest, 201))).isEmpty();
  }

  @Test
  void several_actions_a_person_and_subjects_can_be_picked() {
    PersonId ann = Fresh.person();
    AuditRecord watched = log().append(by(ann, AuditAction.SESSION_REPLAY, "session:abc"));
    AuditRecord opened = log().append(by(ann, AuditAction.SESSION_READ, "session:def"));
    AuditRecord listed = log().append(by(ann, AuditAction.SITE_LIST, "session:abc"));
    AuditRecord others = log().append(by(Fresh.person(), AuditAction.SESSION_READ, "session:abc"));
    AuditFilter all = AuditFilter.ALL;
    AuditFilter looks = all.of(Set.of(AuditAction.SESSION_READ, AuditAction.SESSION_REPLAY));
    assertThat(found(all.by(Optional.of(ann)))).containsExactly(listed, opened, watched);
    assertThat(found(all.about(Set.of("session:abc")))).containsExactly(others, listed, watched);
    assertThat(found(looks)).containsExactly(others, opened, watched);
    assertThat(found(looks.by(Optional.of(ann)).about(Set.of("session:abc", "session:def"))))
        .containsExactly(opened, watched);
    assertThat(found(all.about(Set.of()))).isEmpty();
  }

  @Test
  void whatever_a_record_says_reads_back_as_it_was_said() {
    for (String hostile :
        List.of(
            "a\r\nb\u0001\u001b[31m\u007f\u0085\u2028",
            "\u202ereversed\u2066\u200f\ufeff",
            "=cmd|' /C calc'!A0\t\"\\\"",
            "'; drop table audit_record; --",
            "nul \0 and \ufffe",
            "\ud83d\ude00 \u0e47\u0e47\u0e47")) {
      AuditRecord appended = log().append(by(Fresh.person(), AuditAction.SITE_LIST, hostile));
      assertThat(found(AuditFilter.ALL.about(Set.of(appended.entry().subject()))))
          .containsExactly(appended);
    }
  }

  @Test
  void a_reading_has_1_to_1000_records() {
    for (int limit : new int[] {Integer.MIN_VALUE, 0, 1_001}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AuditQuery(account, AuditFilter.ALL, Optional.empty(), limit));
    }
  }

  private List<AuditRecord> found(AuditFilter filter) {
    return trail().read(new AuditQuery(account, filter, Optional.empty(), 201));
  }

  private AuditEntry by(PersonId person, AuditAction action, String subject) {
    AuditEntry entry = entry(action, NOW);
    return new AuditEntry(
        NOW,
        entry.account(),
        Optional.of(person),
        action,
        entry.outcome(),
        subject,
        entry.detail(),
        entry.request());
  }

  private AuditEntry under(SupportGrantId grant, Instant at) {
    AuditEntry entry = entry(AuditAction.SESSION_SEARCH, at);
    return new AuditEntry(
        at,
        entry.account(),
        entry.actor(),
        entry.action(),
        entry.outcome(),
        entry.subject(),
        entry.detail(),
        entry.request().under(grant));
  }

  private List<Long> numbers(AuditQuery query) {
    return trail().read(query).stream().map(AuditRecord::sequence).toList();
  }

  private AuditQuery everything() {
    return query(Optional.empty(), Optional.empty(), Optional.empty(), 201);
  }

  private AuditQuery query(
      Optional<Instant> from, Optional<Instant> to, Optional<AuditAction> action, int limit) {
    return new AuditQuery(account, from, to, action, Optional.empty(), limit);
  }

  private AuditEntry entry(AuditAction action, Instant at) {
    return new AuditEntry(
        at,
        Optional.of(account),
        Optional.empty(),
        action,
        AuditOutcome.ALLOWED,
        "session:abc",
        "0-30000 '\"\\ 記録",
        new RequestFacts("request-1", "192.0.*.*"));
  }
}
