package io.replayvault.application.audit.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.tree.NodeHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link CheckpointPlace} promises. */
public abstract class CheckpointPlaceContract {
  /** The place under test; each call within a test gives the same, and nothing was there before. */
  protected abstract CheckpointPlace place();

  /**
   * The notes that lie there, in the order of their sizes, none twice, as somebody else finds them.
   */
  protected abstract List<String> notes() throws Exception;

  @Test
  void what_was_published_lies_there_as_it_was_signed() throws Exception {
    place().publish(checkpoint(3, "a"));
    place().publish(checkpoint(20, "a"));
    assertThat(notes())
        .containsExactly(checkpoint(3, "a").note().note(), checkpoint(20, "a").note().note());
  }

  @Test
  void the_same_again_does_no_harm() throws Exception {
    place().publish(checkpoint(3, "a"));
    place().publish(checkpoint(3, "a"));
    assertThat(notes()).containsExactly(checkpoint(3, "a").note().note());
  }

  /** A checkpoint over so many records of a history. */
  protected static SignedCheckpoint checkpoint(long size, String history) {
    Checkpoint checkpoint =
        new Checkpoint(
            "replayvault.example/audit",
            size,
            NodeHash.ofLeaf(history.getBytes(StandardCharsets.UTF_8)));
    NoteKey key = NoteKey.of(checkpoint.origin(), new byte[32]);
    return new SignedCheckpoint(
        checkpoint,
        SignedNote.of(checkpoint.text(), key, new byte[64]),
        Instant.parse("2026-11-24T09:00:00.123Z"));
  }
}
