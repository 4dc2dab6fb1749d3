package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditSequence.Appended;
import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.audit.tree.Tile;
import io.replayvault.domain.audit.tree.TiledTree;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts what was appended into the tree and signs a checkpoint over it (ADR-0052). Goes on from the
 * newest checkpoint, whose signature it verifies and whose root it finds again from what is kept:
 * if that, or a record's own hash, does not fit, it throws {@link LogTampered} and signs nothing. A
 * node also remembers what it signed last and signs no other history, as long as it runs.
 *
 * <p>Two nodes may do it at once: both come to the same tree, and one checkpoint is kept.
 */
public final class LogSealing {
  /** The most records between two checkpoints: what a tampered export is narrowed down to. */
  static final int MOST = 4_096;

  private static final int PAGE = 512;

  private final AuditSequence sequence;
  private final AuditTree tree;
  private final CheckpointSigner signer;
  private final InstantSource clock;
  private final String origin;
  private volatile Optional<Checkpoint> remembered = Optional.empty();

  /**
   * A sealing of the deployment's log.
   *
   * @param origin the log's name until it has a checkpoint, whose name it then keeps
   */
  public LogSealing(
      AuditSequence sequence,
      AuditTree tree,
      CheckpointSigner signer,
      InstantSource clock,
      String origin) {
    this.sequence = sequence;
    this.tree = tree;
    this.signer = signer;
    this.clock = clock;
    this.origin = origin;
  }

  /** Signs one more checkpoint; empty if there is nothing new. */
  public Optional<SignedCheckpoint> next() {
    Optional<SignedCheckpoint> newest = tree.newest();
    long sealed = newest.map(known -> known.checkpoint().size()).orElse(0L);
    newest.ifPresent(signer::requireSigned);
    requireRemembered(newest.map(SignedCheckpoint::checkpoint), sealed);
    long last = sequence.last();
    if (last == sealed) {
      return Optional.empty();
    }
    if (last < sealed) {
      throw new LogTampered(
          "the audit log has "
              + last
              + " records, and a checkpoint over "
              + sealed
              + " was signed");
    }
    TiledTree grown = TiledTree.of(sealed, new AuditTiles(sequence, tree));
    newest.ifPresent(known -> requireRoot(known.checkpoint(), grown.root()));
    return Optional.of(
        seal(grown, Math.min(last, sealed + MOST), newest.map(SignedCheckpoint::checkpoint)));
  }

  private SignedCheckpoint seal(TiledTree grown, long upTo, Optional<Checkpoint> before) {
    List<Tile> full = new ArrayList<>();
    while (grown.size() < upTo) {
      int wanted = (int) Math.min(PAGE, upTo - grown.size());
      List<Appended> page = sequence.from(grown.size() + 1, wanted);
      if (page.size() != wanted) {
        throw new LogTampered("audit records after " + grown.size() + " are missing");
      }
      page.forEach(appended -> full.addAll(grown.add(leafOf(appended, grown.size() + 1))));
    }
    Checkpoint checkpoint =
        new Checkpoint(before.map(Checkpoint::origin).orElse(origin), upTo, grown.root());
    SignedCheckpoint signed =
        new SignedCheckpoint(checkpoint, signer.sign(checkpoint), clock.instant());
    tree.keep(full, signed);
    remembered = Optional.of(checkpoint);
    return signed;
  }

  /** A checkpoint that this node signed is there, or one that goes on from it. */
  private void requireRemembered(Optional<Checkpoint> newest, long sealed) {
    Optional<Checkpoint> signed = remembered;
    boolean isLost = signed.filter(mine -> mine.size() > sealed).isPresent();
    boolean isOther =
        signed
            .filter(mine -> mine.size() == sealed)
            .filter(mine -> !newest.map(mine::equals).orElse(false))
            .isPresent();
    if (isLost || isOther) {
      throw new LogTampered("a checkpoint that this node signed is not there any more");
    }
    signed
        .filter(mine -> mine.size() < sealed)
        .ifPresent(
            mine ->
                requireRoot(
                    mine, TiledTree.of(mine.size(), new AuditTiles(sequence, tree)).root()));
  }

  private static NodeHash leafOf(Appended appended, long number) {
    if (appended.record().sequence() != number) {
      throw new LogTampered("audit record " + number + " is missing");
    }
    return AuditTiles.leaf(appended);
  }

  private static void requireRoot(Checkpoint signed, NodeHash found) {
    if (!signed.root().equals(found)) {
      throw new LogTampered(
          "what is kept of the audit log up to record "
              + signed.size()
              + " is not what its checkpoint was signed over");
    }
  }
}
