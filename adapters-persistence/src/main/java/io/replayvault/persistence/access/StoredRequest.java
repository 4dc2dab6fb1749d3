package io.replayvault.persistence.access;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Limits;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonRequest.Settlement;
import io.replayvault.domain.access.PersonRequestId;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as a row of {@code person_request}. */
final class StoredRequest {
  /** What is read, in the order of {@link #request}. */
  static final String READ =
      """
      select id, account_id, requested_by, cast(extract(epoch from requested_at) * 1000 as bigint),
        kind, person_id, name, email, role, whole_account,
        array_to_string(site_ids, ' '), array_to_string(group_ids, ' '),
        array_to_string(added, ' '), array_to_string(removed, ' '), named_contact,
        reason, state, settled_by, cast(extract(epoch from settled_at) * 1000 as bigint), answer,
        array_to_string(limits, chr(10))
      from person_request where\s""";

  private static final StoredTerms NOTHING =
      new StoredTerms(
          Role.ALERT_RECEIVER, new Scope.OnlySites(Set.of()), Features.NONE, false, Limits.NONE);

  private StoredRequest() {}

  /** What kind of wish. */
  static String kind(Wish wish) {
    return switch (wish) {
      case Wish.Add add -> "ADD";
      case Wish.Change change -> "CHANGE";
      case Wish.Revoke revoke -> "REVOKE";
    };
  }

  /** Its terms; those of nobody for a wish without. */
  static StoredTerms terms(Wish wish) {
    return switch (wish) {
      case Wish.Add add -> columns(add.terms());
      case Wish.Change change -> columns(change.terms());
      case Wish.Revoke revoke -> NOTHING;
    };
  }

  /** A request from its row. */
  static PersonRequest request(Object[] row) {
    RequestState state = RequestState.valueOf(text(row[16]));
    return new PersonRequest(
        new PersonRequestId(text(row[0])),
        new AccountId(text(row[1])),
        new PersonId(text(row[2])),
        instant(row[3]),
        wish(row),
        text(row[15]),
        state,
        row[17] == null
            ? Optional.empty()
            : Optional.of(
                new Settlement(new PersonId(text(row[17])), instant(row[18]), text(row[19]))));
  }

  private static Wish wish(Object[] row) {
    return switch (text(row[4])) {
      case "ADD" -> new Wish.Add(text(row[6]), new EmailAddress(text(row[7])), terms(row));
      case "CHANGE" -> new Wish.Change(new PersonId(text(row[5])), terms(row));
      case "REVOKE" -> new Wish.Revoke(new PersonId(text(row[5])));
      default -> throw new IllegalStateException("a request of an unknown kind");
    };
  }

  private static Terms terms(Object[] row) {
    return new Terms(
        Role.valueOf(text(row[8])),
        MembershipRead.scope((Boolean) row[9], row[10], row[11], null),
        MembershipRead.features(row[12], row[13]),
        (Boolean) row[14],
        MembershipRead.limits(row[20]));
  }

  private static StoredTerms columns(Terms terms) {
    return new StoredTerms(
        terms.role(), terms.scope(), terms.features(), terms.namedContact(), terms.limits());
  }

  private static Instant instant(Object millis) {
    return Instant.ofEpochMilli(((Number) millis).longValue());
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }
}
