package io.replayvault.persistence.session;

import io.replayvault.domain.session.Pausing;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A segment's few times as one text: milliseconds since 1970 with spaces between, a stretch as
 * {@code from/to}, a pause as {@code -at} and its end as {@code +at}. They are read with their
 * segment and never searched.
 */
final class TimesText {
  private TimesText() {}

  static String ofInstants(Collection<Instant> instants) {
    return instants.stream()
        .map(instant -> Long.toString(instant.toEpochMilli()))
        .collect(Collectors.joining(" "));
  }

  static String ofRanges(Collection<TimeRange> ranges) {
    return ranges.stream()
        .map(range -> range.from().toEpochMilli() + "/" + range.to().toEpochMilli())
        .collect(Collectors.joining(" "));
  }

  static String ofPausings(Collection<Pausing> pausings) {
    return pausings.stream()
        .map(turn -> (turn.paused() ? "-" : "+") + turn.at().toEpochMilli())
        .collect(Collectors.joining(" "));
  }

  static List<Pausing> pausings(String text) {
    return parts(text)
        .map(part -> new Pausing(instant(part.substring(1)), part.charAt(0) == '-'))
        .toList();
  }

  static List<Instant> instants(String text) {
    return parts(text).map(TimesText::instant).toList();
  }

  static List<TimeRange> ranges(String text) {
    return parts(text).map(TimesText::range).toList();
  }

  private static Stream<String> parts(String text) {
    return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(" ", -1));
  }

  private static TimeRange range(String text) {
    int slash = text.indexOf('/');
    return new TimeRange(instant(text.substring(0, slash)), instant(text.substring(slash + 1)));
  }

  private static Instant instant(String text) {
    return Instant.ofEpochMilli(Long.parseLong(text));
  }
}
