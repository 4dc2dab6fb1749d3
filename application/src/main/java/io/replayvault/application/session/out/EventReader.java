package io.replayvault.application.session.out;

import io.replayvault.domain.session.PageSign;
import io.replayvault.domain.session.TimeRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Predicate;

/**
 * Gives the events of a stored segment that lie in a time range and pass a gate, one line each,
 * without holding the segment.
 */
public interface EventReader {
  /**
   * Writes each event whose time is in {@code [range.from, range.to)} and that passes the gate as
   * one line of JSON, in the order of the segment.
   *
   * @param segment the JSON array as it was uploaded; read to its end, not closed
   * @param gate asked about every event of the segment in order, also outside the range
   */
  void copy(InputStream segment, TimeRange range, Predicate<PageSign> gate, OutputStream lines)
      throws IOException;
}
