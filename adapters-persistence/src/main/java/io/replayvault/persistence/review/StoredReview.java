package io.replayvault.persistence.review;

import io.replayvault.application.review.out.AccessReviews.Which;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.KeptReview.Result;
import io.replayvault.domain.review.KeptReview.Warned;
import io.replayvault.domain.review.ReviewText;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import io.replayvault.persistence.database.Milliseconds;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A review as its rows, within somebody's transaction. */
final class StoredReview {
  private static final String READ =
      """
      select evidence, warned, cast(extract(epoch from ended_at) * 1000 as bigint), result,
             (select string_agg(cast(cast(extract(epoch from one) * 1000 as bigint) as text), ' ' order by place)
                from unnest(warned_at) with ordinality as each_time (one, place))
        from access_review where account_id = ?1 and month = ?2
      """;

  private static final String VERDICTS =
      """
      select person_id, verdict, judged_by, cast(extract(epoch from judged_at) * 1000 as bigint)
        from access_review_verdict where account_id = ?1 and month = ?2 order by person_id
      """;

  private static final String KEEP =
      """
      insert into access_review_verdict (account_id, month, person_id, verdict, judged_by, judged_at)
      values (?1, ?2, ?3, ?4, nullif(?5, ''), ?6)
      on conflict (account_id, month, person_id) do update
        set (verdict, judged_by, judged_at) = (excluded.verdict, excluded.judged_by, excluded.judged_at)
      """;

  private StoredReview() {}

  static Optional<KeptReview> find(EntityManager manager, Which which) {
    List<?> rows = rows(manager, READ, which);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Object[] row = (Object[]) rows.getFirst();
    List<ReviewVerdict> verdicts =
        rows(manager, VERDICTS, which).stream()
            .map(Object[].class::cast)
            .map(StoredReview::verdict)
            .toList();
    Optional<Result> result =
        Optional.ofNullable(row[2]).map(at -> new Result(instant(at), (String) row[3]));
    return Optional.of(
        new KeptReview(
            ReviewText.parse((String) row[0]),
            verdicts,
            new Warned(((Number) row[1]).intValue(), times(row[4])),
            result));
  }

  private static List<Instant> times(@Nullable Object milliseconds) {
    return milliseconds instanceof String text
        ? Stream.of(text.split(" ", -1)).map(Long::valueOf).map(Instant::ofEpochMilli).toList()
        : List.of();
  }

  static void keep(EntityManager manager, Which which, ReviewVerdict verdict) {
    manager
        .createNativeQuery(KEEP)
        .setParameter(1, which.account().value())
        .setParameter(2, which.month().toString())
        .setParameter(3, verdict.person().value())
        .setParameter(4, verdict.verdict().name())
        .setParameter(5, verdict.by().map(PersonId::value).orElse(""))
        .setParameter(6, stamp(verdict.at()))
        .executeUpdate();
  }

  static Timestamp stamp(Instant instant) {
    return Timestamp.from(Milliseconds.of(instant));
  }

  private static List<?> rows(EntityManager manager, String query, Which which) {
    return manager
        .createNativeQuery(query)
        .setParameter(1, which.account().value())
        .setParameter(2, which.month().toString())
        .getResultList();
  }

  private static ReviewVerdict verdict(Object[] row) {
    return new ReviewVerdict(
        new PersonId((String) row[0]),
        Verdict.valueOf((String) row[1]),
        Optional.ofNullable((String) row[2]).map(PersonId::new),
        instant(row[3]));
  }

  private static Instant instant(Object milliseconds) {
    return Instant.ofEpochMilli(((Number) milliseconds).longValue());
  }
}
