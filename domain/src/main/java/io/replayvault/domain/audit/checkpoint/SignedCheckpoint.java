package io.replayvault.domain.audit.checkpoint;

import java.time.Instant;
import java.util.Objects;

/**
 * A checkpoint with its signature.
 *
 * @param checkpoint what is signed
 * @param note as it is handed out
 * @param at when it was signed; not part of what is signed
 */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note, Instant at) {
  public SignedCheckpoint {
    Objects.requireNonNull(at, "at");
    if (!checkpoint.text().equals(note.text())) {
      throw new IllegalArgumentException("the note is of another checkpoint");
    }
  }

  /** What a note says. */
  public static SignedCheckpoint of(SignedNote note, Instant at) {
    return new SignedCheckpoint(Checkpoint.parse(note.text()), note, at);
  }
}
