package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.EntryPoints;
import io.replayvault.bootstrap.configuration.tls.CertificateCheck;
import io.replayvault.bootstrap.configuration.tls.Pkcs12Files;
import io.replayvault.bootstrap.configuration.tls.TlsRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The trial's own certificate: self-signed, for this machine's loopback names and the replay host
 * only, made on the spot and never shipped. Its key is worth no more than the loopback it protects.
 */
final class TlsKeyStore {

  private static final int VALID_DAYS = 365;

  private TlsKeyStore() {}

  /**
   * Makes the key store unless it is there and good.
   *
   * @param own where it lies, with a password in its file, whose name alone {@code keytool} is told
   * @param clock for a certificate that has ended and is made anew
   * @throws LaunchRefused when {@code keytool} fails
   */
  static void createIfMissing(Pkcs12Files own, InstantSource clock, EntryPoints doors) {
    if (Files.exists(own.file()) && isGood(own, clock)) {
      return;
    }
    Path file = own.file();
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(partial);
      run(partial, own.passwordFile(), doors.replayHost());
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LaunchRefused("the trial's certificate cannot be made (" + e.getMessage() + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchRefused("interrupted while making the trial's certificate", e);
    }
  }

  private static boolean isGood(Pkcs12Files own, InstantSource clock) {
    try {
      return new CertificateCheck(own, own.read()).faults(clock.instant()).isEmpty();
    } catch (TlsRefused e) {
      return false;
    }
  }

  private static void run(Path file, Path passwordFile, String replayHost)
      throws IOException, InterruptedException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "replayvault",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                Integer.toString(VALID_DAYS),
                "-dname",
                "CN=ReplayVault trial",
                "-ext",
                "san=dns:localhost,dns:" + replayHost + ",ip:127.0.0.1",
                "-ext",
                "eku=serverAuth",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:file",
                passwordFile.toString()));
    ChildEnvironment.keepPlain(builder);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("keytool: " + said.strip());
    }
  }
}
