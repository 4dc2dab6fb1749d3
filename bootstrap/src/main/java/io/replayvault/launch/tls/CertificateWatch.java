package io.replayvault.launch.tls;

import io.replayvault.bootstrap.configuration.SettingProblem;
import io.replayvault.bootstrap.configuration.tls.CertificateCheck;
import io.replayvault.bootstrap.configuration.tls.TlsFiles;
import io.replayvault.bootstrap.configuration.tls.TlsIdentity;
import io.replayvault.bootstrap.configuration.tls.TlsRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks every other second whether the operator's certificate files have changed, and hands what is
 * in them to the server when it is whole, fits together and is good now. Whatever is not leaves the
 * old certificate in use and is said once.
 *
 * <p>Contents are compared, not times: a file may be exchanged by a link, within one second, or
 * with an old date.
 */
public final class CertificateWatch implements AutoCloseable {

  private static final Duration EVERY = Duration.ofSeconds(2);

  private final TlsFiles files;
  private final InstantSource clock;
  private final Consumer<String> notice;
  private final ScheduledExecutorService thread;
  private final RuntimeKeyStore keyStore;
  private byte[] seen;
  private String said = "";

  private CertificateWatch(
      TlsFiles files, Path folder, InstantSource clock, Consumer<String> notice) {
    this.files = files;
    this.clock = clock;
    this.notice = notice;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("certificate-watch").factory());
    this.seen = fingerprint();
    this.keyStore = RuntimeKeyStore.create(folder, files.read());
  }

  /**
   * A watch that looks when it is told to.
   *
   * @param files the operator's files
   * @param folder where the file lies that the server reads
   * @param clock for certificates that begin or end
   * @param notice told what was taken and what was not, a line each
   * @throws TlsRefused when the files are no certificate with its key
   */
  static CertificateWatch of(
      TlsFiles files, Path folder, InstantSource clock, Consumer<String> notice) {
    return new CertificateWatch(files, folder, clock, notice);
  }

  /** A watch that looks by itself until it is closed. */
  public static CertificateWatch start(
      TlsFiles files, Path folder, InstantSource clock, Consumer<String> notice) {
    CertificateWatch watch = of(files, folder, clock, notice);
    watch.thread.scheduleWithFixedDelay(
        watch::lookSafely, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  /** What the server reads. */
  public RuntimeKeyStore keyStore() {
    return keyStore;
  }

  /** Looks once. */
  void look() throws IOException {
    byte[] now = fingerprint();
    if (MessageDigest.isEqual(now, seen)) {
      return;
    }
    try {
      TlsIdentity identity = files.read();
      List<TlsRefused> faults = new CertificateCheck(files, identity).faults(clock.instant());
      if (!faults.isEmpty()) {
        throw faults.getFirst();
      }
      keyStore.put(identity);
      seen = now;
      say("new certificate taken, good until " + identity.certificate().getNotAfter().toInstant());
    } catch (TlsRefused refused) {
      // Looked at again: what is refused for its time alone is good later.
      say("the old certificate stays in use: " + line(refused));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    keyStore.close();
  }

  private void lookSafely() {
    try {
      look();
    } catch (IOException | RuntimeException e) {
      // Looked at again in two seconds; a task that throws would never run again.
      say("the old certificate stays in use, the new one cannot be written (" + e + ")");
    }
  }

  private void say(String line) {
    if (!line.equals(said)) {
      notice.accept(line);
      said = line;
    }
  }

  private static String line(TlsRefused refused) {
    return SettingProblem.of(refused.property(), refused.reason(), refused.mend()).line();
  }

  private byte[] fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path each : files.paths()) {
        digest.update(content(each));
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A digest of the file; of nothing while it cannot be read. */
  private static byte[] content(Path file) throws NoSuchAlgorithmException {
    try {
      return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    } catch (IOException e) {
      return new byte[1];
    }
  }
}
