package io.replayvault.persistence.review;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.review.Activity;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people did, put together from the rows of several counts. */
final class CountedActivities {
  private final Map<String, Counted> people = new TreeMap<>();

  /** Moments come in milliseconds since the epoch. */
  static Optional<Instant> instant(@Nullable Object milliseconds) {
    return Optional.ofNullable((Number) milliseconds)
        .map(number -> Instant.ofEpochMilli(number.longValue()));
  }

  /** Person, action, how often. An action that only a newer version knows is not told. */
  void times(Object[] row) {
    Stream.of(AuditAction.values())
        .filter(action -> action.name().equals(row[1]))
        .forEach(action -> of(row).times.put(action, ((Number) row[2]).intValue()));
  }

  /** Person, sessions watched, days, last moment. */
  void last(Object[] row) {
    Counted counted = of(row);
    counted.watched = ((Number) row[1]).intValue();
    counted.days = ((Number) row[2]).intValue();
    counted.last = instant(row[3]);
  }

  /** Person, moment since when. */
  void since(Object[] row) {
    of(row).since = instant(row[1]);
  }

  List<Activity> all() {
    return people.entrySet().stream()
        .map(person -> person.getValue().activity(new PersonId(person.getKey())))
        .toList();
  }

  private Counted of(Object[] row) {
    return people.computeIfAbsent((String) row[0], person -> new Counted());
  }

  private static final class Counted {
    private final Map<AuditAction, Integer> times = new EnumMap<>(AuditAction.class);
    private int watched;
    private int days;
    private Optional<Instant> last = Optional.empty();
    private Optional<Instant> since = Optional.empty();

    Activity activity(PersonId person) {
      return new Activity(person, times, watched, days, last, since);
    }
  }
}
