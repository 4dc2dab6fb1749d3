package io.replayvault.domain.detection;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often somebody did something on each of the last days. The same object counts once a day, so
 * that a session watched in many windows is one.
 */
final class DayCounts {
  /** So many days are looked back. */
  static final int BACK = 28;

  /** Beyond so many a day no object is remembered, and none counts any more. */
  private static final int MOST_OBJECTS = 5_000;

  private final String name;
  private final NavigableMap<LocalDate, Integer> before = new TreeMap<>();
  private final Set<String> objects = new HashSet<>();
  private final Deque<Long> records = new ArrayDeque<>();
  private LocalDate today = LocalDate.MIN;
  private int alertedAt;

  DayCounts(String name) {
    this.name = name;
  }

  /**
   * Counts an object of a day, and answers whether it is the day's first time. One of a day that is
   * over, by another node's clock, is counted to the latest.
   */
  boolean count(LocalDate day, String object, long sequence) {
    turnTo(day);
    String mark = Integer.toHexString(object.hashCode());
    boolean isNew = objects.size() < MOST_OBJECTS && objects.add(mark);
    if (isNew) {
      records.addLast(sequence);
      if (records.size() > Alert.MOST) {
        records.removeFirst();
      }
    }
    return isNew;
  }

  /** How many there were on the latest day. */
  int count() {
    return objects.size();
  }

  /** On how many of the 28 days before there were any. */
  int days() {
    return before.size();
  }

  /** The median of those days; 0 if there are none. Of an even number the higher middle one. */
  int median() {
    List<Integer> sorted = new ArrayList<>(before.values());
    Collections.sort(sorted);
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  /** The latest records that counted. */
  List<Long> records() {
    return List.copyOf(records);
  }

  /** Whether the day's count is worth an alert: the first beyond a limit, then each doubling. */
  boolean isWorthAlert() {
    if (alertedAt > 0 && objects.size() < 2 * alertedAt) {
      return false;
    }
    alertedAt = objects.size();
    return true;
  }

  /** Begins that day, if it is a later one. */
  void turnTo(LocalDate day) {
    if (day.isAfter(today)) {
      if (!objects.isEmpty()) {
        before.put(today, objects.size());
      }
      today = day;
      objects.clear();
      records.clear();
      alertedAt = 0;
      before.headMap(day.minusDays(BACK), false).clear();
    }
  }

  void write(MemoryText text) {
    if (objects.isEmpty() && before.isEmpty()) {
      return;
    }
    text.add(name, "today", today, alertedAt);
    objects.stream().sorted().forEach(mark -> text.add(name, "object", mark));
    records.forEach(record -> text.add(name, "record", record));
    before.forEach((day, count) -> text.add(name, "day", day, count));
  }

  void read(MemoryText text) {
    for (List<String> words : text.about(name)) {
      switch (words.get(0)) {
        case "today" -> {
          today = LocalDate.parse(words.get(1));
          alertedAt = Integer.parseInt(words.get(2));
        }
        case "object" -> objects.add(words.get(1));
        case "record" -> records.addLast(Long.parseLong(words.get(1)));
        case "day" -> before.put(LocalDate.parse(words.get(1)), Integer.parseInt(words.get(2)));
        default -> throw new IllegalStateException("unknown memory: " + words.get(0));
      }
    }
  }
}
