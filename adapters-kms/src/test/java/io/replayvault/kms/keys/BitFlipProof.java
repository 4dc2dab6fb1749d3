package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Flips every bit of a sealed segment and of its wrapped key, and cuts both at every length, each
 * time through the ports' own {@code open}. All must be refused with one and the same error, and
 * what was given out before must be the true beginning of the content.
 */
public final class BitFlipProof {
  private static final SealingContext CONTEXT =
      new SealingContext(
          new AccountId("acme"),
          new SiteId("shop"),
          "s1",
          new ObjectId("0".repeat(32)),
          "segment-1");
  private static final byte[] WRAPPING = "acme 1".getBytes(StandardCharsets.UTF_8);
  private static final int BYTES_A_TASK = 512;

  private final ObjectSealer objects;
  private final ValueSealer values;
  private final byte[] plain;
  private final SecretBytes objectKey;
  private final SecretBytes masterKey;
  private final LongAdder tries = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final Set<String> errors = new ConcurrentSkipListSet<>();

  private BitFlipProof(ObjectSealer objects, ValueSealer values, int sizeBytes) {
    SecureChance chance = new SecureChance();
    this.objects = objects;
    this.values = values;
    this.plain = chance.bytes(sizeBytes);
    this.objectKey = SecretBytes.copyOf(chance.bytes(32));
    this.masterKey = SecretBytes.copyOf(chance.bytes(32));
  }

  /**
   * What came of it.
   *
   * @param tries changes tried
   * @param refused those refused with {@link SealBroken}, without a wrong byte given out
   * @param errors the different errors seen, one if all is well
   * @param took time for all
   */
  public record Counts(long tries, long refused, Set<String> errors, Duration took) {
    /** Whether every change was refused with one and the same error. */
    public boolean holds() {
      return tries > 0 && refused == tries && errors.size() == 1;
    }
  }

  /** Tries the product's own sealers on a segment of so many bytes. */
  public static Counts run(int sizeBytes) {
    SecureChance chance = new SecureChance();
    return run(sizeBytes, new ChunkedObjectSealer(chance), new GcmValueSealer(chance));
  }

  /** The counter-proof: sealers that do not look at tags, which must not hold. */
  public static Counts runUnchecked(int sizeBytes) {
    return run(
        sizeBytes, new UncheckedObjectSealer(new SecureChance()), new UncheckedValueSealer());
  }

  static Counts run(int sizeBytes, ObjectSealer objects, ValueSealer values) {
    long start = System.nanoTime();
    BitFlipProof proof = new BitFlipProof(objects, values, sizeBytes);
    proof.tryAll(proof.sealedObject(), proof::openObject);
    proof.tryAll(proof.wrappedKey(), proof::openKey);
    return new Counts(
        proof.tries.sum(),
        proof.refused.sum(),
        new TreeSet<>(proof.errors),
        Duration.ofNanos(System.nanoTime() - start));
  }

  /** Opens so many of these bytes; returns when they opened, or when wrong bytes were given out. */
  private interface Opening {
    void open(byte[] sealed, int length);
  }

  private byte[] sealedObject() {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try {
      objects.seal(new ByteArrayInputStream(plain), sealed, objectKey, CONTEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    openObject(sealed.toByteArray(), sealed.size());
    return sealed.toByteArray();
  }

  private byte[] wrappedKey() {
    byte[] wrapped = values.seal(masterKey, objectKey.bytes(Reveal.secrets()), WRAPPING);
    openKey(wrapped, wrapped.length);
    return wrapped;
  }

  private void tryAll(byte[] sealed, Opening opening) {
    int tasks = sealed.length / BYTES_A_TASK + 1;
    IntStream.range(0, tasks)
        .parallel()
        .forEach(
            task -> {
              int end = Math.min(sealed.length, (task + 1) * BYTES_A_TASK);
              tryBytes(sealed.clone(), task * BYTES_A_TASK, end, opening);
            });
  }

  /** Flips each bit of these bytes in turn, and cuts before each of them. */
  private void tryBytes(byte[] sealed, int start, int end, Opening opening) {
    for (int at = start; at < end; at++) {
      for (int bit = 0; bit < 8; bit++) {
        sealed[at] ^= (byte) (1 << bit);
        tryOne(sealed, sealed.length, opening);
        sealed[at] ^= (byte) (1 << bit);
      }
      tryOne(sealed, at, opening);
    }
  }

  private void tryOne(byte[] sealed, int length, Opening opening) {
    tries.increment();
    try {
      opening.open(sealed, length);
      errors.add("opened");
    } catch (SealBroken e) {
      refused.increment();
      errors.add(e + (e.getCause() == null ? "" : " caused by " + e.getCause()));
    } catch (RuntimeException e) {
      errors.add(e.toString());
    }
  }

  private void openObject(byte[] sealed, int length) {
    byte[] buffer = new byte[ChunkedEncryption.CHUNK];
    int position = 0;
    try (InputStream opened =
        objects.open(new ByteArrayInputStream(sealed, 0, length), objectKey, CONTEXT)) {
      for (int given = opened.read(buffer); given >= 0; given = opened.read(buffer)) {
        if (position + given > plain.length
            || !Arrays.equals(buffer, 0, given, plain, position, position + given)) {
          throw new IllegalStateException("wrong bytes were given out");
        }
        position += given;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void openKey(byte[] wrapped, int length) {
    values.open(
        masterKey, length == wrapped.length ? wrapped : Arrays.copyOf(wrapped, length), WRAPPING);
  }
}
