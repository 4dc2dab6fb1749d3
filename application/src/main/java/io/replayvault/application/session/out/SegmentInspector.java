package io.replayvault.application.session.out;

import io.replayvault.domain.session.SegmentFacts;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads an uploaded segment strictly, in one streaming pass: a JSON array (RFC 8259) of events as
 * {@code docs/formats/recording-protocol.md} section 6 has them. Every byte is read, so that what
 * is stored was checked.
 */
public interface SegmentInspector {
  /**
   * The segment's facts.
   *
   * @param events the body after content decoding; read to its end, not closed
   * @throws SegmentMalformed if it is not such an array, or goes beyond a limit; the reason names
   *     no content
   * @throws IOException if it cannot be read
   */
  SegmentFacts inspect(InputStream events) throws IOException, SegmentMalformed;
}
