package io.replayvault.proof;

import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.kms.keys.ChunkedObjectSealer;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.proof.ProcessorRate.Work;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast whole objects are sealed and opened by the product beside what {@code openssl speed}
 * makes of the same processor, and how fast object keys are wrapped anew (clauses C1, C3). All in
 * one run, one thread each, in processor time.
 *
 * <p>An object costs what {@code openssl speed} does not count: its key is derived and committed
 * to, every chunk has a nonce and a tag, and its bytes are copied from stream to stream.
 */
final class SealingBesideOpenSsl implements Claim {
  private static final int SMALL = 16 * 1024;
  private static final int LARGE = 256 * 1024;
  private static final double LEAST_SHARE = 0.9;
  private static final int SLOWED = 4;
  private static final SealingContext CONTEXT =
      new SealingContext(
          new AccountId("account-0123456789abcdef0123456789abcdef"),
          new SiteId("site-0123456789abcdef0123456789abcdef"),
          "0123456789abcdef0123456789abcdef",
          new ObjectId("0".repeat(32)),
          "segment-1");

  private final SecureChance chance = new SecureChance();
  private final ObjectSealer sealer = new ChunkedObjectSealer(chance);
  private final byte[] buffer = new byte[SMALL];
  private final SecretBytes key = SecretBytes.copyOf(chance.bytes(32));

  @Override
  public List<Row> check(Size size) throws Exception {
    Duration warmUp = Duration.ofMillis(size.of(5_000, 2_000));
    Duration measured = Duration.ofMillis(size.of(3_000, 1_000));
    List<Row> rows = new ArrayList<>();
    rows.addAll(beside(SMALL, warmUp, measured));
    rows.addAll(beside(LARGE, warmUp, measured));
    rows.addAll(new RewrapsOfOneCore().rows(warmUp, measured));
    return rows;
  }

  private List<Row> beside(int bytes, Duration warmUp, Duration measured) throws Exception {
    byte[] plain = chance.bytes(bytes);
    ByteArrayOutputStream target = new ByteArrayOutputStream(2 * bytes);
    Work sealing = () -> seal(plain, target);
    sealing.run();
    byte[] sealed = target.toByteArray();
    Work opening = () -> open(sealed);
    Work slowed =
        () -> {
          for (int i = 0; i < SLOWED; i++) {
            sealing.run();
          }
        };
    double before = OpenSslSpeed.bytesPerSecond(bytes);
    ProcessorRate seals = ProcessorRate.of(sealing, warmUp, measured);
    ProcessorRate opens = ProcessorRate.of(opening, warmUp, measured);
    ProcessorRate slow = ProcessorRate.of(slowed, Duration.ZERO, measured.dividedBy(2));
    // One within the other, so that a processor that runs faster or slower meanwhile meets both.
    double openssl = (before + OpenSslSpeed.bytesPerSecond(bytes)) / 2;
    String objects = "objects of %d KB".formatted(bytes / 1024);
    return List.of(
        row(
            "Sealing " + objects + ", beside openssl speed -evp aes-256-gcm",
            bytes,
            seals,
            openssl),
        row("Opening " + objects + ", beside the same", bytes, opens, openssl),
        new Row(
            "  counter-proof: " + objects + " that are sealed four times over",
            "C1",
            slow.done(),
            "%.2f".formatted(slow.perSecond() * bytes / openssl),
            "less than " + LEAST_SHARE,
            slow.perSecond() * bytes < LEAST_SHARE * openssl));
  }

  private static Row row(String what, int bytes, ProcessorRate rate, double openssl) {
    double share = rate.perSecond() * bytes / openssl;
    return new Row(
        what,
        "C1",
        rate.done(),
        "%.2f GB/s beside %.2f: %.2f"
            .formatted(rate.perSecond() * bytes / 1e9, openssl / 1e9, share),
        "at least " + LEAST_SHARE,
        share >= LEAST_SHARE);
  }

  private void seal(byte[] plain, ByteArrayOutputStream target) throws IOException {
    target.reset();
    sealer.seal(new ByteArrayInputStream(plain), target, key, CONTEXT);
  }

  private void open(byte[] sealed) throws IOException {
    try (InputStream opened = sealer.open(new ByteArrayInputStream(sealed), key, CONTEXT)) {
      while (opened.read(buffer) >= 0) {
        // What was opened is of no use here.
      }
    }
  }
}
