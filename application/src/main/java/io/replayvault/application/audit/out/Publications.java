package io.replayvault.application.audit.out;

import java.time.Instant;
import java.util.Map;

/**
 * What each place was given last, the same for every node. Durable on return. Throws {@link
 * AuditUnavailable}.
 */
public interface Publications {
  /**
   * The most records that a checkpoint in the place vouches for, by its name; absent before any.
   */
  Map<String, Long> sizes();

  /**
   * The place has a checkpoint over so many records. A smaller size than before changes nothing.
   */
  void published(String place, long size, Instant at);
}
