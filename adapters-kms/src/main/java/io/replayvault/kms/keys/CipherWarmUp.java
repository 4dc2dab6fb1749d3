package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Seals and opens nothing of value until the virtual machine has compiled AES-GCM: before that it
 * runs a hundred times slower, about two seconds long, and the first uploads would wait. Called at
 * start-up, off the thread that starts.
 */
public final class CipherWarmUp {
  private static final int OBJECTS = 1500;
  private static final SealingContext NOWHERE =
      new SealingContext(
          new AccountId("warm-up"),
          new SiteId("warm-up"),
          "warm-up",
          new ObjectId("0".repeat(32)),
          "warm-up");

  private final ObjectSealer sealer;

  public CipherWarmUp(ObjectSealer sealer) {
    this.sealer = sealer;
  }

  /** Takes about a second; answers the number of plain bytes that went both ways. */
  public long run() {
    SecretBytes key = SecretBytes.copyOf(new byte[RevealedKeys.SEALING_KEY_BYTES]);
    byte[] plain = new byte[ChunkedEncryption.CHUNK];
    long bytes = 0;
    try {
      for (int i = 0; i < OBJECTS; i++) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(2 * plain.length);
        sealer.seal(new ByteArrayInputStream(plain), sealed, key, NOWHERE);
        try (InputStream opened =
            sealer.open(new ByteArrayInputStream(sealed.toByteArray()), key, NOWHERE)) {
          bytes += opened.transferTo(OutputStream.nullOutputStream());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be read", e);
    }
    return bytes;
  }
}
