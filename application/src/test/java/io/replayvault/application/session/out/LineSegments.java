package io.replayvault.application.session.out;

import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.session.NamedEvent;
import io.replayvault.domain.session.PageSign;
import io.replayvault.domain.session.PageVisit;
import io.replayvault.domain.session.SegmentFacts;
import io.replayvault.domain.session.SegmentFault;
import io.replayvault.domain.session.TimeRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Segments for application tests, a line an event: seconds since {@link Sessions#START}, what, and
 * which, such as {@code 3 page /quote}, {@code 4 mark sent}, {@code 5 click -}, {@code 6 lost 1}.
 * Anything else is malformed. Drawing can start at each {@code snapshot}, and at the first event
 * where there is none.
 */
public final class LineSegments implements SegmentInspector, EventReader {
  @Override
  public SegmentFacts inspect(InputStream events) throws IOException, SegmentMalformed {
    List<String[]> lines = lines(events);
    if (lines.isEmpty() || lines.stream().anyMatch(line -> line.length != 3)) {
      throw new SegmentMalformed(SegmentFault.NOT_EVENTS, "a line has three parts");
    }
    TimeRange range = new TimeRange(at(lines.get(0)), at(lines.get(lines.size() - 1)));
    List<Instant> snapshots = of(lines, "snapshot").stream().map(LineSegments::at).toList();
    return new SegmentFacts(
        range,
        lines.size(),
        of(lines, "click").size(),
        0,
        of(lines, "lost").size(),
        snapshots.isEmpty() ? List.of(range.from()) : snapshots,
        List.of(range),
        of(lines, "page").stream().map(l -> new PageVisit(at(l), MaskedPath.of(l[2]))).toList(),
        of(lines, "mark").stream().map(l -> new NamedEvent(at(l), l[2])).toList(),
        List.of());
  }

  @Override
  public void copy(
      InputStream segment, TimeRange range, Predicate<PageSign> gate, OutputStream lines)
      throws IOException {
    for (String[] line : lines(segment)) {
      if (gate.test(sign(line)) && range.holds(at(line))) {
        lines.write((String.join(" ", line) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static PageSign sign(String[] line) {
    return switch (line[1]) {
      case "page" -> new PageSign.Visit(MaskedPath.of(line[2]));
      case "meta" -> new PageSign.Address(MaskedPath.of(line[2]));
      case "snapshot" -> PageSign.SNAPSHOT;
      case "lost" -> PageSign.LOSS;
      default -> PageSign.NONE;
    };
  }

  private static List<String[]> lines(InputStream segment) throws IOException {
    String text = new String(segment.readAllBytes(), StandardCharsets.UTF_8);
    return text.lines().map(line -> line.split(" ", 3)).toList();
  }

  private static List<String[]> of(List<String[]> lines, String kind) {
    return lines.stream().filter(line -> line[1].equals(kind)).toList();
  }

  private static Instant at(String[] line) {
    return Sessions.START.plusSeconds(Long.parseLong(line[0]));
  }
}
