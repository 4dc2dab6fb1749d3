package io.replayvault.application.audit.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.audit.tree.Tile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link AuditTree} promises. */
public abstract class AuditTreeContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  /** The tree under test; each call within a test gives the same, and nothing was kept before. */
  protected abstract AuditTree tree();

  @Test
  void a_checkpoint_reads_back_as_it_was_kept() {
    assertThat(tree().newest()).isEmpty();
    tree().keep(List.of(), checkpoint(3, "a"));
    assertThat(tree().newest()).contains(checkpoint(3, "a"));
  }

  @Test
  void the_newest_is_the_one_over_most_records() {
    tree().keep(List.of(), checkpoint(7, "a"));
    tree().keep(List.of(), checkpoint(3, "a"));
    assertThat(tree().newest()).contains(checkpoint(7, "a"));
  }

  @Test
  void checkpoints_come_by_size_up_to_the_limit() {
    for (int size : new int[] {9, 3, 7, 5}) {
      tree().keep(List.of(), checkpoint(size, "a"));
    }
    assertThat(tree().checkpoints(5, 2)).containsExactly(checkpoint(5, "a"), checkpoint(7, "a"));
    assertThat(tree().checkpoints(6, 9)).containsExactly(checkpoint(7, "a"), checkpoint(9, "a"));
    assertThat(tree().checkpoints(10, 9)).isEmpty();
  }

  @Test
  void a_full_tile_reads_back_with_its_root() {
    Tile tile = tile(0, 2, "x");
    tree().keep(List.of(tile), checkpoint(800, "a"));
    assertThat(tree().tile(0, 2)).contains(tile.hashes());
    assertThat(tree().tile(0, 3)).isEmpty();
    assertThat(tree().tile(1, 2)).isEmpty();
  }

  @Test
  void roots_come_in_a_row_as_far_as_there_are_tiles() {
    List<Tile> tiles = List.of(tile(0, 0, "a"), tile(0, 1, "b"), tile(1, 0, "c"));
    tree().keep(tiles, checkpoint(600, "a"));
    assertThat(tree().roots(0, 0, 256)).containsExactly(tiles.get(0).root(), tiles.get(1).root());
    assertThat(tree().roots(0, 1, 1)).containsExactly(tiles.get(1).root());
    assertThat(tree().roots(1, 0, 2)).containsExactly(tiles.get(2).root());
    assertThat(tree().roots(0, 2, 2)).isEmpty();
  }

  @Test
  void what_is_there_stays_as_it_is() {
    tree().keep(List.of(tile(0, 0, "first")), checkpoint(300, "first"));
    tree().keep(List.of(tile(0, 0, "second")), checkpoint(300, "second"));
    assertThat(tree().newest()).contains(checkpoint(300, "first"));
    assertThat(tree().tile(0, 0)).contains(tile(0, 0, "first").hashes());
  }

  private static Tile tile(int level, long number, String of) {
    return new Tile(
        level, number, IntStream.range(0, Tile.WIDTH).mapToObj(i -> hash(level + of + i)).toList());
  }

  private static SignedCheckpoint checkpoint(long size, String of) {
    Checkpoint checkpoint = new Checkpoint("replayvault.example/audit", size, hash(of));
    NoteKey key = NoteKey.of(checkpoint.origin(), new byte[32]);
    return new SignedCheckpoint(
        checkpoint, SignedNote.of(checkpoint.text(), key, new byte[64]), NOW.plusSeconds(size));
  }

  private static NodeHash hash(String of) {
    return NodeHash.ofLeaf(of.getBytes(StandardCharsets.UTF_8));
  }
}
