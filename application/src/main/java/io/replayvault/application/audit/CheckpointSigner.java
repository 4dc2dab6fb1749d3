package io.replayvault.application.audit;

import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.keys.SigningKeys.SigningKey;
import io.replayvault.application.keys.out.Signatures;
import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.keys.SigningPurpose;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Signs checkpoints with the deployment's key for them, which the root key seals. */
public final class CheckpointSigner {
  private final SigningKeys keys;
  private final Signatures signatures;

  public CheckpointSigner(SigningKeys keys, Signatures signatures) {
    this.keys = keys;
    this.signatures = signatures;
  }

  /** The checkpoint as a note, signed in its log's name. */
  public SignedNote sign(Checkpoint checkpoint) {
    SigningKey key = keys.current(SigningPurpose.CHECKPOINT);
    byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
    return SignedNote.of(
        checkpoint.text(),
        NoteKey.of(checkpoint.origin(), key.publicKey()),
        signatures.signCheckpoint(key.privateKey(), text));
  }

  /** Whether one of those keys signed it. */
  boolean isSigned(SignedCheckpoint known) {
    return known.note().signer(keys(known.checkpoint().origin())).isPresent();
  }

  /** Throws {@link LogTampered} if none of those keys signed the log's newest checkpoint. */
  void requireSigned(SignedCheckpoint newest) {
    if (!isSigned(newest)) {
      throw new LogTampered("the newest checkpoint was not signed by the key for checkpoints");
    }
  }

  /** The keys whose signatures count for the log of that origin, the newest first. */
  public List<NoteKey> keys(String origin) {
    return keys.published(SigningPurpose.CHECKPOINT).stream()
        .map(key -> NoteKey.of(origin, key.publicKey()))
        .toList();
  }
}
