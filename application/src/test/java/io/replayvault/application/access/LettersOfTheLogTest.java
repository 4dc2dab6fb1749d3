package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.InMemoryLockoutPolicies;
import io.replayvault.application.access.out.InMemoryLockouts;
import io.replayvault.application.access.out.InMemoryPersonLetters;
import io.replayvault.application.access.out.Lockouts.Guess;
import io.replayvault.application.access.out.PersonLetters;
import io.replayvault.application.access.out.PersonLetters.News;
import io.replayvault.application.access.out.PersonLetters.Notice;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clauses F9 and F10: people hear what happened to their own access. */
final class LettersOfTheLogTest {
  private final HandClock clock = new HandClock(Instant.parse("2026-11-24T09:00:00Z"));
  private final InMemoryPersonLetters letters = new InMemoryPersonLetters();
  private final InMemoryLockouts lockouts = new InMemoryLockouts();
  private final LettersOfTheLog log =
      new LettersOfTheLog(letters, lockouts, new InMemoryLockoutPolicies(), clock);
  private final AccountId account = Fresh.account();
  private final PersonId person = Fresh.person();
  private final PersonId other = Fresh.person();
  private String network = "192.0.2.*";
  private long number;

  @Test
  void whoever_it_happens_to_is_told_and_not_who_did_it() {
    String them = "person:" + person;
    take(AuditAction.FACTOR_ENROL, AuditOutcome.ALLOWED, person, them, "passkey 0a1b2c3d");
    take(AuditAction.FACTOR_REMOVE, AuditOutcome.ALLOWED, other, them, "lost");
    take(AuditAction.RECOVERY_CODES_REPLACE, AuditOutcome.ALLOWED, person, them, "");
    take(AuditAction.PASSWORD_CHANGE, AuditOutcome.ALLOWED, person, them, "");
    take(AuditAction.PASSWORD_CHOOSE, AuditOutcome.ALLOWED, person, them, "");
    take(
        AuditAction.PERSON_CHANGE,
        AuditOutcome.ALLOWED,
        other,
        "person-request:r1",
        "change person:" + person + " ADMIN_USER whole-account");
    take(
        AuditAction.SERVICE_TOKEN_MAKE,
        AuditOutcome.ALLOWED,
        person,
        "service-token:t1",
        "90 days");
    assertThat(letters.waiting())
        .containsExactly(
            notice(News.FACTOR_ADDED, "passkey 0a1b2c3d"),
            notice(News.FACTOR_REMOVED, "lost"),
            notice(News.CODES_REPLACED, ""),
            notice(News.PASSWORD_CHANGED, ""),
            notice(News.PASSWORD_CHANGED, ""),
            notice(News.ACCESS_CHANGED, ""),
            notice(News.TOKEN_MADE, "service-token:t1"));
  }

  @Test
  void what_was_refused_or_is_about_nobody_is_told_to_nobody() {
    String them = "person:" + person;
    take(AuditAction.FACTOR_ENROL, AuditOutcome.FAILED, person, them, "passkey");
    take(AuditAction.FACTOR_REMOVE, AuditOutcome.DENIED, person, them, "");
    take(AuditAction.PASSWORD_CHANGE, AuditOutcome.FAILED, person, them, "");
    take(AuditAction.SITE_CREATE, AuditOutcome.ALLOWED, person, "site:s1", "");
    take(AuditAction.PERSON_CHANGE, AuditOutcome.ALLOWED, person, "person-request:r1", "odd");
    assertThat(letters.waiting()).isEmpty();
  }

  @Test
  void a_new_place_is_told_once_and_the_first_of_all_is_none() {
    signIn("password");
    signIn("password");
    assertThat(letters.waiting()).isEmpty();
    network = "198.51.100.*";
    signIn("password; second factor owed");
    assertThat(letters.waiting()).as("not signed in yet").isEmpty();
    signIn("password");
    signIn("password");
    assertThat(letters.waiting()).containsExactly(notice(News.NEW_PLACE, "198.51.100.*"));
    network = "2001:db8:12::*";
    take(AuditAction.SECOND_FACTOR, AuditOutcome.ALLOWED, person, "person:" + person, "passkey");
    assertThat(letters.waiting()).contains(notice(News.NEW_PLACE, "2001:db8:12::*"));
    network = "*";
    signIn("password");
    assertThat(letters.waiting()).as("nobody knows where that is").hasSize(2);
  }

  @Test
  void a_lock_is_told_once_and_the_next_one_again() {
    fail(LockoutPolicy.USUAL.threshold() - 1);
    assertThat(letters.waiting()).isEmpty();
    fail(1);
    assertThat(letters.waiting()).containsExactly(notice(News.LOCKED, ""));
    fail(2);
    assertThat(letters.waiting()).as("told already").hasSize(1);
    lockouts.clear(person);
    fail(LockoutPolicy.USUAL.threshold());
    assertThat(letters.waiting()).hasSize(2);
  }

  @Test
  void a_lock_after_an_alert_is_told_by_its_record_which_comes_before_it() {
    take(
        AuditAction.ALERT_RESPOND,
        AuditOutcome.ALLOWED,
        person,
        "security-alert:a1",
        "LOCK person:" + other);
    assertThat(letters.waiting()).containsExactly(new Notice(other, account, News.LOCKED, ""));
  }

  @Test
  void what_is_a_day_old_is_told_to_nobody() {
    AuditRecord old = record(AuditAction.PASSWORD_CHANGE, AuditOutcome.ALLOWED, person, "");
    clock.move(PersonLetters.STALE_AFTER);
    log.take(List.of(old));
    assertThat(letters.waiting()).isEmpty();
  }

  @Test
  void a_record_that_comes_twice_tells_at_least_once() {
    AuditRecord once = record(AuditAction.PASSWORD_CHANGE, AuditOutcome.ALLOWED, person, "");
    log.take(List.of(once, once));
    assertThat(letters.waiting()).contains(notice(News.PASSWORD_CHANGED, ""));
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      Guess guess = lockouts.admit(person, LockoutPolicy.USUAL, clock.instant());
      boolean locks = guess instanceof Guess.Admitted admitted && admitted.last();
      AuditAction action = locks ? AuditAction.PERSON_LOCK : AuditAction.SIGN_IN;
      take(action, AuditOutcome.FAILED, person, "person:" + person, "password");
    }
  }

  private void signIn(String detail) {
    take(AuditAction.SIGN_IN, AuditOutcome.ALLOWED, person, "person:" + person, detail);
  }

  private Notice notice(News news, String about) {
    return new Notice(person, account, news, about);
  }

  private void take(
      AuditAction action, AuditOutcome outcome, PersonId actor, String subject, String detail) {
    log.take(List.of(record(action, outcome, actor, subject, detail)));
  }

  private AuditRecord record(
      AuditAction action, AuditOutcome outcome, PersonId actor, String detail) {
    return record(action, outcome, actor, "person:" + actor, detail);
  }

  private AuditRecord record(
      AuditAction action, AuditOutcome outcome, PersonId actor, String subject, String detail) {
    number++;
    return new AuditRecord(
        number,
        new AuditEntry(
            clock.instant(),
            Optional.of(account),
            Optional.of(actor),
            action,
            outcome,
            subject,
            detail,
            new RequestFacts("r1", network)));
  }
}
