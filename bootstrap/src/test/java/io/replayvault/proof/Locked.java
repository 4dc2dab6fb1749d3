package io.replayvault.proof;

import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.kms.keys.ChunkedObjectSealer;
import io.replayvault.kms.keys.GcmValueSealer;
import io.replayvault.kms.keys.HmacKeyedHash;
import io.replayvault.kms.keys.SecureChance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Something sealed, as a thief has it who knows all that belongs to it but its key. */
sealed interface Locked {
  /** What it is; no two have the same name. */
  String name();

  /** How many times something is tried to open it by one key. */
  int triesAKey();

  /** What it holds, if that is its key, of 32 bytes. */
  Optional<byte[]> open(byte[] key);

  /**
   * Sealed by a root key in a file: {@code docs/formats/sealed-values.md}, format 2.
   *
   * @param contexts that it may be sealed with
   */
  @SuppressWarnings("ArrayRecordComponent") // Read only.
  record ByRoot(String name, byte[] sealed, List<byte[]> contexts) implements Locked {
    private static final byte FORMAT = 2;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    @Override
    public int triesAKey() {
      return contexts.size();
    }

    @Override
    public Optional<byte[]> open(byte[] key) {
      if (sealed.length < 1 + NONCE + TAG || sealed[0] != FORMAT) {
        throw new IllegalStateException(name + " is not sealed by a root key in a file");
      }
      return contexts.stream().flatMap(context -> open(key, context).stream()).findFirst();
    }

    private Optional<byte[]> open(byte[] key, byte[] context) {
      try {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
            Cipher.DECRYPT_MODE,
            new SecretKeySpec(key, "AES"),
            new GCMParameterSpec(8 * TAG, sealed, 1, NONCE));
        cipher.updateAAD(new byte[] {FORMAT});
        cipher.updateAAD(context);
        return Optional.of(cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
      } catch (AEADBadTagException another) {
        return Optional.empty();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A value or key under another key. */
  @SuppressWarnings("ArrayRecordComponent") // Read only.
  record Value(String name, byte[] sealed, byte[] context) implements Locked {
    private static final GcmValueSealer SEALER = new GcmValueSealer(new SecureChance());

    @Override
    public int triesAKey() {
      return 1;
    }

    @Override
    public Optional<byte[]> open(byte[] key) {
      try {
        return Optional.of(SEALER.open(SecretBytes.copyOf(key), sealed, context));
      } catch (SealBroken another) {
        return Optional.empty();
      }
    }
  }

  /**
   * What is personal of an audit record, under a key that its own key gives (ADR-0058).
   *
   * @param value it, under the key that is given
   */
  record Personal(Value value) implements Locked {
    private static final byte[] GIVES =
        "replayvault-audit-seal-v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final HmacKeyedHash HASH = new HmacKeyedHash();

    @Override
    public String name() {
      return value.name();
    }

    @Override
    public int triesAKey() {
      return 2;
    }

    @Override
    public Optional<byte[]> open(byte[] key) {
      return value.open(key).or(() -> value.open(HASH.of(SecretBytes.copyOf(key), GIVES)));
    }
  }

  /**
   * An object of the segment store.
   *
   * @param contexts one for each format that its content may have
   */
  @SuppressWarnings("ArrayRecordComponent") // Read only.
  record Stored(String name, byte[] sealed, List<SealingContext> contexts) implements Locked {
    private static final ChunkedObjectSealer SEALER = new ChunkedObjectSealer(new SecureChance());

    @Override
    public int triesAKey() {
      return contexts.size();
    }

    @Override
    public Optional<byte[]> open(byte[] key) {
      return contexts.stream().flatMap(context -> open(key, context).stream()).findFirst();
    }

    private Optional<byte[]> open(byte[] key, SealingContext context) {
      try (InputStream plain =
          SEALER.open(new ByteArrayInputStream(sealed), SecretBytes.copyOf(key), context)) {
        return Optional.of(plain.readAllBytes());
      } catch (SealBroken another) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
