package io.replayvault.application.audit.out;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the log's records were hashed again since the begin of a round, the same for every node.
 * Durable on return. May be called by several nodes at once: the last one counts. Throws {@link
 * AuditUnavailable}.
 */
public interface RehashProgress {
  /** Where it is; at the first tile, with nothing found, before the first run. */
  Progress progress();

  /** All is well up to that tile, which comes next; what was found before is so no more. */
  void reached(long next, Instant at);

  /** What lies in the tile that comes next is not what was signed. */
  void found(String difference, Instant at);

  /**
   * Where it is.
   *
   * @param next the tile of 256 records that comes next, counted from 0
   * @param found what did not fit there when it was looked at last; empty if all did
   */
  record Progress(long next, Optional<String> found) {}
}
