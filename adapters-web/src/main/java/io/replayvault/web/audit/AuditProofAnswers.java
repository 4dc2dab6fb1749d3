package io.replayvault.web.audit;

import io.replayvault.application.audit.in.ProveAudit;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.tree.NodeHash;
import java.util.Base64;
import java.util.List;

/** Schemas {@code Audit…} of {@code docs/openapi.json} that prove something. */
final class AuditProofAnswers {
  private AuditProofAnswers() {}

  static Checkpoint of(ProveAudit.Current current) {
    return new Checkpoint(
        current.checkpoint().checkpoint().size(),
        current.checkpoint().note().note(),
        current.keys().stream().map(NoteKey::text).toList());
  }

  static Inclusion of(ProveAudit.Inclusion proof) {
    return new Inclusion(
        proof.number(),
        Base64.getEncoder().encodeToString(proof.canonical()),
        base64(proof.path()),
        proof.checkpoint().note().note());
  }

  static Consistency of(ProveAudit.Consistency proof) {
    return new Consistency(proof.size(), base64(proof.path()), proof.checkpoint().note().note());
  }

  private static List<String> base64(List<NodeHash> path) {
    return path.stream().map(NodeHash::base64).toList();
  }

  /**
   * Schema {@code AuditCheckpoint}.
   *
   * @param size how many records it is over
   * @param checkpoint the signed note
   * @param keys whose signatures count
   */
  record Checkpoint(long size, String checkpoint, List<String> keys) {}

  /**
   * Schema {@code AuditInclusion}.
   *
   * @param sequence the record's number
   * @param record its canonical bytes, in base64
   * @param path hashes in base64
   * @param checkpoint the signed note
   */
  record Inclusion(long sequence, String record, List<String> path, String checkpoint) {}

  /**
   * Schema {@code AuditConsistency}.
   *
   * @param size the earlier one
   * @param path hashes in base64
   * @param checkpoint the signed note
   */
  record Consistency(long size, List<String> path, String checkpoint) {}
}
