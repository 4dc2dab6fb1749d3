package io.replayvault.application.review;

import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.keys.SigningKeys.SigningKey;
import io.replayvault.application.keys.out.Signatures;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.keys.SigningPurpose;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Signs results of reviews with the deployment's key for them, which the root key seals. */
public final class ReviewSigner {
  private final SigningKeys keys;
  private final Signatures signatures;
  private final String origin;

  /**
   * With the keys.
   *
   * @param origin in whose name results are signed
   */
  public ReviewSigner(SigningKeys keys, Signatures signatures, String origin) {
    this.keys = keys;
    this.signatures = signatures;
    this.origin = origin;
  }

  /** The text as a note. */
  String sign(String text) {
    SigningKey key = keys.current(SigningPurpose.REVIEW);
    byte[] signature =
        signatures.signReview(key.privateKey(), text.getBytes(StandardCharsets.UTF_8));
    return SignedNote.of(text, NoteKey.of(origin, key.publicKey()), signature).note();
  }

  /** The keys whose signatures count, the newest first. */
  List<String> keys() {
    return keys.published(SigningPurpose.REVIEW).stream()
        .map(key -> NoteKey.of(origin, key.publicKey()).text())
        .toList();
  }
}
