package io.replayvault.application.session.out;

import io.replayvault.domain.session.TimeRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Gives the events of a stored segment that lie in a time range, one line each, without holding the
 * segment.
 */
public interface EventReader {
  /**
   * Writes each event whose time is in {@code [range.from, range.to)} as one line of JSON, in the
   * order of the segment.
   *
   * @param segment the JSON array as it was uploaded; read to its end, not closed
   */
  void copy(InputStream segment, TimeRange range, OutputStream lines) throws IOException;
}
