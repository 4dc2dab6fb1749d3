package io.replayvault.application.audit.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.tree.NodeHash;
import java.util.List;

/**
 * Proves, by a few hashes, what the newest checkpoint of the audit log holds (RFC 6962 section
 * 2.1). Each question is recorded. While there is no checkpoint, all are refused.
 */
public interface ProveAudit {
  /** The newest checkpoint, and the keys whose signatures count. */
  Guarded<Current> current(Caller caller);

  /**
   * That a record of the caller's account is in the log; refused as absent for any other number,
   * and for records that no checkpoint covers yet.
   */
  Guarded<Inclusion> inclusion(Caller caller, long number);

  /** That the log still begins with what it was at that size; refused for sizes that it has not. */
  Guarded<Consistency> consistency(Caller caller, long size);

  /**
   * How the log stands.
   *
   * @param checkpoint the newest
   * @param keys the newest first
   */
  record Current(SignedCheckpoint checkpoint, List<NoteKey> keys) {}

  /**
   * A record's place in the tree.
   *
   * @param number its number, from 1; it is the leaf before, from 0
   * @param canonical its bytes in the tree
   * @param path from the leaf to the root
   * @param checkpoint whose root the path leads to
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record Inclusion(
      long number, byte[] canonical, List<NodeHash> path, SignedCheckpoint checkpoint) {}

  /**
   * That an earlier tree is the beginning of the later.
   *
   * @param size the earlier size
   * @param path that leads to both roots
   * @param checkpoint the later
   */
  record Consistency(long size, List<NodeHash> path, SignedCheckpoint checkpoint) {}
}
