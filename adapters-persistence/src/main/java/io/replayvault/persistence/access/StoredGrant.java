package io.replayvault.persistence.access;

import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Limits;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest.Settlement;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.access.SupportGrantState;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A grant as a row of {@code support_grant}, with the sites of its groups. */
final class StoredGrant {
  /** What is read, in the order of {@link #grant}. */
  static final String READ =
      """
      select s.id, s.account_id, s.person_id, cast(extract(epoch from s.asked_at) * 1000 as bigint),
        s.break_glass, s.whole_account,
        array_to_string(s.site_ids, ' '), array_to_string(s.group_ids, ' '),
        (select string_agg(t.site_id, ' ') from site_group g join site_group_site t on t.group_id = g.id
          where g.account_id = s.account_id and g.id = any (s.group_ids)),
        s.reason, cast(extract(epoch from s.starts_at) * 1000 as bigint),
        cast(extract(epoch from s.ends_at) * 1000 as bigint), s.state,
        s.settled_by, cast(extract(epoch from s.settled_at) * 1000 as bigint), s.answer,
        s.reviewed_by, cast(extract(epoch from s.reviewed_at) * 1000 as bigint), s.review_note
      from support_grant s where\s""";

  private StoredGrant() {}

  /** A grant from its row. */
  static SupportGrant grant(Object[] row) {
    return new SupportGrant(
        new SupportGrantId(text(row[0])),
        new AccountId(text(row[1])),
        new PersonId(text(row[2])),
        instant(row[3]),
        new SupportWish(
            MembershipRead.scope((Boolean) row[5], row[6], row[7], row[8]),
            text(row[9]),
            instant(row[10]),
            instant(row[11])),
        (Boolean) row[4],
        SupportGrantState.valueOf(text(row[12])),
        settlement(row[13], row[14], row[15]),
        settlement(row[16], row[17], row[18]));
  }

  /** Its scope's columns. */
  static StoredTerms scope(SupportGrant grant) {
    return new StoredTerms(
        Role.ALERT_RECEIVER, grant.wish().scope(), Features.NONE, false, Limits.NONE);
  }

  private static Optional<Settlement> settlement(
      @Nullable Object by, @Nullable Object at, @Nullable Object answer) {
    return by == null || at == null
        ? Optional.empty()
        : Optional.of(new Settlement(new PersonId(text(by)), instant(at), text(answer)));
  }

  private static Instant instant(Object millis) {
    return Instant.ofEpochMilli(((Number) millis).longValue());
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }
}
