package io.replayvault.domain.detection;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * When an account expects the operator's staff, and where its days begin.
 *
 * @param zone its time zone
 * @param days on which days of the week
 * @param from from this hour on, 0 to 23
 * @param to before this hour, later than {@code from}, at most 24
 */
public record WorkingHours(ZoneId zone, Set<DayOfWeek> days, int from, int to) {
  /** Monday to Friday from 7 to 20 o'clock UTC. */
  public static final WorkingHours USUAL =
      new WorkingHours(ZoneId.of("UTC"), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 7, 20);

  private static final int DAY = 24;

  public WorkingHours {
    Objects.requireNonNull(zone, "zone");
    days = Set.copyOf(days);
    if (from < 0 || to > DAY || from >= to) {
      throw new IllegalArgumentException("working hours begin before they end, from 0 to 24");
    }
  }

  /** Whether that instant lies within them. */
  public boolean contains(Instant at) {
    ZonedDateTime there = at.atZone(zone);
    return days.contains(there.getDayOfWeek()) && there.getHour() >= from && there.getHour() < to;
  }

  /** The account's day of that instant. */
  public LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** Such as {@code 07-20}. */
  public String text() {
    return "%02d-%02d".formatted(from, to);
  }
}
