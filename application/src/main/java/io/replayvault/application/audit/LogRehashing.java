package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.application.audit.out.RehashProgress;
import io.replayvault.application.audit.out.RehashProgress.Progress;
import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.audit.tree.ProofCheck;
import io.replayvault.domain.audit.tree.Tile;
import io.replayvault.domain.audit.tree.TiledSubtrees;
import io.replayvault.domain.audit.tree.TreeProofs;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Hashes the log's old records again, tile by tile, round and round (ADR-0052): sealing looks at
 * the open end alone. Of a tile the 256 records must come to the hashes that are kept of it, and
 * these must lie on a way to the root that was signed last. The first tile that does not fit is
 * where it stays, as long as it does not, also when the tree was cut off before it; {@link
 * #requireFitting} keeps sealing from signing.
 */
public final class LogRehashing {
  private final AuditSequence sequence;
  private final AuditTree tree;
  private final CheckpointSigner signer;
  private final RehashProgress progress;
  private final InstantSource clock;

  public LogRehashing(
      AuditSequence sequence,
      AuditTree tree,
      CheckpointSigner signer,
      RehashProgress progress,
      InstantSource clock) {
    this.sequence = sequence;
    this.tree = tree;
    this.signer = signer;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Hashes the next tile again. Throws {@link LogTampered} if it does not fit, and stays there.
   *
   * @return whether the round goes on; false at its end, where the next call begins another
   */
  public boolean next() {
    Progress at = progress.progress();
    Optional<Checkpoint> newest =
        tree.newest().filter(signer::isSigned).map(SignedCheckpoint::checkpoint);
    if (newest.isEmpty()) {
      return false;
    }
    long full = newest.get().size() >> Tile.HEIGHT;
    if (at.next() >= full) {
      requireFitting();
      progress.reached(0, clock.instant());
      return false;
    }
    try {
      requireFitting(at.next(), newest.get());
    } catch (LogTampered e) {
      progress.found(String.valueOf(e.getMessage()), clock.instant());
      throw e;
    }
    progress.reached(at.next() + 1, clock.instant());
    return true;
  }

  /** Throws {@link LogTampered} while something was found that does not fit. */
  public void requireFitting() {
    progress
        .progress()
        .found()
        .ifPresent(
            difference -> {
              throw new LogTampered(difference);
            });
  }

  private void requireFitting(long number, Checkpoint signed) {
    long first = number << Tile.HEIGHT;
    List<NodeHash> leaves =
        sequence.from(first + 1, Tile.WIDTH).stream().map(AuditTiles::leaf).toList();
    List<NodeHash> kept =
        tree.tile(0, number).orElseThrow(() -> tampered(first, "hashes are missing"));
    if (!leaves.equals(kept)) {
      throw tampered(first, "records do not come to the hashes that are kept of them");
    }
    List<NodeHash> path =
        new TreeProofs(new TiledSubtrees(signed.size(), new AuditTiles(sequence, tree)))
            .inclusion(first, signed.size());
    if (!ProofCheck.inclusion(first, leaves.getFirst(), signed.size(), signed.root(), path)) {
      throw tampered(first, "hashes do not lead to the root that was signed");
    }
  }

  private static LogTampered tampered(long first, String what) {
    return new LogTampered(
        "of the audit records from " + (first + 1) + " to " + (first + Tile.WIDTH) + ", " + what);
  }
}
