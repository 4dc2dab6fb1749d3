package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.EntryPoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
   * Makes the key store unless it is there.
   *
   * @param file the PKCS#12 file
   * @param password its password; handed to {@code keytool} by environment, which only the owner
   *     can read
   * @throws LaunchRefused when {@code keytool} fails
   */
  static void createIfMissing(Path file, String password, EntryPoints doors) {
    if (Files.exists(file)) {
      return;
    }
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(partial);
      run(partial, password, doors.replayHost());
      Files.move(partial, file);
    } catch (IOException e) {
      throw new LaunchRefused("the trial's certificate cannot be made (" + e.getMessage() + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchRefused("interrupted while making the trial's certificate", e);
    }
  }

  private static void run(Path file, String password, String replayHost)
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
                "-storepass:env",
                "STORE_PASSWORD"));
    builder.environment().put("STORE_PASSWORD", password);
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
