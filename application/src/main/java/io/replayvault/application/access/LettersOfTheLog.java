package io.replayvault.application.access;

import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.PersonLetters;
import io.replayvault.application.access.out.PersonLetters.News;
import io.replayvault.application.access.out.PersonLetters.Notice;
import io.replayvault.application.audit.out.AuditReceiver;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells people what happened to their own access, as the audit log has it: whatever way it happened
 * by is on the log, and nothing that anybody does waits for a letter, or takes another time because
 * of one. A receiver of the log's stream (ADR-0061), so each is told at least once.
 */
public final class LettersOfTheLog implements AuditReceiver {
  private static final Pattern SUBJECT = Pattern.compile("person:([A-Za-z0-9_-]{1,64})");
  private static final Pattern CHANGED = Pattern.compile("change person:([A-Za-z0-9_-]{1,64}) .*");
  private static final Pattern LOCKED = Pattern.compile("LOCK person:([A-Za-z0-9_-]{1,64})");
  private static final Pattern PLACE = Pattern.compile("[0-9a-f:][0-9a-f:.*/]*");

  private final PersonLetters letters;
  private final Lockouts lockouts;
  private final LockoutPolicies policies;
  private final InstantSource clock;

  public LettersOfTheLog(
      PersonLetters letters, Lockouts lockouts, LockoutPolicies policies, InstantSource clock) {
    this.letters = letters;
    this.lockouts = lockouts;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "letters";
  }

  @Override
  public void take(List<AuditRecord> records) {
    Instant stale = clock.instant().minus(PersonLetters.STALE_AFTER);
    records.stream()
        .map(AuditRecord::entry)
        .filter(entry -> entry.at().isAfter(stale))
        .forEach(entry -> entry.account().ifPresent(account -> tell(entry, account)));
  }

  private void tell(AuditEntry entry, AccountId account) {
    if (entry.outcome() == AuditOutcome.ALLOWED) {
      allowed(entry, account);
    } else if (entry.outcome() == AuditOutcome.FAILED) {
      entry.actor().ifPresent(person -> failed(entry, person, account));
    }
  }

  private void allowed(AuditEntry entry, AccountId account) {
    Optional<PersonId> subject = named(SUBJECT, entry.subject());
    switch (entry.action()) {
      case FACTOR_ENROL -> keep(subject, account, News.FACTOR_ADDED, entry.detail());
      case FACTOR_REMOVE -> keep(subject, account, News.FACTOR_REMOVED, entry.detail());
      case RECOVERY_CODES_REPLACE -> keep(subject, account, News.CODES_REPLACED, "");
      case PASSWORD_CHANGE, PASSWORD_CHOOSE -> keep(subject, account, News.PASSWORD_CHANGED, "");
      case PERSON_CHANGE -> keep(named(CHANGED, entry.detail()), account, News.ACCESS_CHANGED, "");
      case SERVICE_TOKEN_MAKE -> keep(entry.actor(), account, News.TOKEN_MADE, entry.subject());
      // On the log before it is done: whoever looked now might find nobody locked.
      case ALERT_RESPOND -> keep(named(LOCKED, entry.detail()), account, News.LOCKED, "");
      case SIGN_IN, SECOND_FACTOR ->
          entry
              .actor()
              .filter(person -> !entry.detail().contains("owed"))
              .ifPresent(person -> cameFrom(person, account, entry.request().maskedAddress()));
      default -> {
        // Nothing that changes anybody's own access.
      }
    }
  }

  /** A wrong guess: the one that locks is told, and none of those after it. */
  private void failed(AuditEntry entry, PersonId person, AccountId account) {
    switch (entry.action()) {
      case SIGN_IN, SECOND_FACTOR, STEP_UP, PASSWORD_CHANGE, PERSON_LOCK ->
          tellOfLock(person, account);
      default -> {
        // No guess.
      }
    }
  }

  private void tellOfLock(PersonId person, AccountId account) {
    lockouts
        .locked(person, policies.of(account))
        .map(round -> "lock " + round)
        .ifPresent(
            lock -> once(person, lock, Optional.of(new Notice(person, account, News.LOCKED, ""))));
  }

  /** The first place of all is new to nobody. */
  private void cameFrom(PersonId person, AccountId account, String network) {
    if (PLACE.matcher(network).matches()) {
      boolean first = !letters.isAnyKnown(person, "place ");
      Optional<Notice> notice =
          Optional.of(new Notice(person, account, News.NEW_PLACE, network)).filter(n -> !first);
      once(person, "place " + network, notice);
    }
  }

  /** Kept before it is known: whoever dies between the two tells twice, and never not at all. */
  private void once(PersonId person, String what, Optional<Notice> notice) {
    if (!letters.isKnown(person, what)) {
      Instant now = clock.instant();
      notice.ifPresent(told -> letters.keep(List.of(told), now));
      letters.know(person, what, now);
    }
  }

  private void keep(Optional<PersonId> person, AccountId account, News news, String about) {
    person.ifPresent(
        whom -> letters.keep(List.of(new Notice(whom, account, news, about)), clock.instant()));
  }

  private static Optional<PersonId> named(Pattern form, String text) {
    Matcher matcher = form.matcher(text);
    return matcher.matches() ? Optional.of(new PersonId(matcher.group(1))) : Optional.empty();
  }
}
