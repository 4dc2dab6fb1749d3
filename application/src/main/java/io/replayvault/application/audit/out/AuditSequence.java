package io.replayvault.application.audit.out;

import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.tree.NodeHash;
import java.util.List;
import java.util.Optional;

/**
 * Reads the whole log in the order of its numbers, whosever the records are: for what is about all
 * of it, such as its tree. What is read is durable and never changes. Throws {@link
 * AuditUnavailable}.
 */
public interface AuditSequence {
  /** The last number given; 0 if there is none. Every record up to it is there. */
  long last();

  /**
   * Records from that number on, in their order, without a gap; at most {@code limit}.
   *
   * @param first from 1
   * @param limit 1 to 1000
   */
  List<Appended> from(long first, int limit);

  /**
   * A record as it lies there.
   *
   * @param record the record
   * @param leaf its leaf in the tree as whoever appended it reckoned; empty from nodes of a version
   *     that did not
   */
  record Appended(AuditRecord record, Optional<NodeHash> leaf) {}
}
