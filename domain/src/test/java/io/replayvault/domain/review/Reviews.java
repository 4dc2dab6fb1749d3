package io.replayvault.domain.review;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reviews of October. */
final class Reviews {
  static final AccountId ACCOUNT = new AccountId("a1");
  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final Instant OPENED = Instant.parse("2026-11-01T00:10:00.123Z");
  static final PersonId ANN = new PersonId("ann");
  static final PersonId BEN = new PersonId("ben");
  static final PersonId CAT = new PersonId("cat");
  static final PersonId DAN = new PersonId("dan");

  private Reviews() {}

  static Person person(PersonId id) {
    return person(id, Role.STANDARD_USER);
  }

  static Person person(PersonId id, Role role) {
    return new Person(
        id,
        ACCOUNT,
        "Somebody",
        new EmailAddress(id + "@example.com"),
        role,
        new Scope.WholeAccount());
  }

  static Activity did(PersonId person, Instant last, int watched) {
    return new Activity(
        person,
        Map.of(AuditAction.SIGN_IN, 1, AuditAction.SESSION_REPLAY, watched),
        watched,
        1,
        Optional.of(last),
        Optional.empty());
  }

  static Activity last(PersonId person, Optional<Instant> last, Optional<Instant> since) {
    return new Activity(person, Map.of(), 0, 0, last, since);
  }

  static AccessReview draft(List<Person> people, List<Activity> activities) {
    return new AccessReviewDraft(activities, List.of(), List.of())
        .of(ACCOUNT, OCTOBER, OPENED, people);
  }
}
