package io.replayvault.application.session.in;

import io.replayvault.domain.account.Origin;
import io.replayvault.domain.session.SegmentFault;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.SessionId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Takes a segment and answers once it is durable: what was acknowledged is never lost (ADR-0013).
 * Idempotent by session and number.
 */
public interface AppendSegment {
  /**
   * Stores it, or says why not.
   *
   * @throws IOException if the body cannot be read to its end; nothing is stored then
   */
  Outcome append(Command command) throws IOException;

  /**
   * An upload.
   *
   * @param session to which session
   * @param number at which place
   * @param token the session's upload token
   * @param origin of the page, as the browser sent it
   * @param body the JSON array after content decoding, no longer than the limits; read once
   */
  record Command(
      SessionId session, SegmentNumber number, String token, Origin origin, InputStream body) {
    /** Hides the token. */
    @Override
    public String toString() {
      return "Command[" + session + "/" + number.value() + "]";
    }
  }

  /** How it ended. */
  sealed interface Outcome {
    /** It is durable, now or since an earlier upload of the same bytes. */
    record Stored() implements Outcome {}

    /** Other bytes are stored under this number. */
    record Differs() implements Outcome {}

    /** The token is not this session's, or is too old, or there is no such session. */
    record BadToken() implements Outcome {}

    /** The page's origin is not on the site's allow-list. */
    record OriginNotAllowed() implements Outcome {}

    /**
     * The site has recorded as much as it may.
     *
     * @param pause until it may again
     */
    record QuotaSpent(Duration pause) implements Outcome {}

    /**
     * The body breaks the protocol.
     *
     * @param fault of which kind
     * @param rule which rule, without content
     */
    record Malformed(SegmentFault fault, String rule) implements Outcome {}
  }
}
