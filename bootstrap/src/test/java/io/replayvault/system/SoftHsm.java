package io.replayvault.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of SoftHSM 2 in a folder, with an AES key that it gives away no more. Its module reads
 * where tokens lie from the environment of the process that loads it.
 */
public final class SoftHsm {
  private static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  private static final String CONFIGURATION = "SOFTHSM2_CONF";
  private static final String LABEL = "replayvault-root";
  private static final String PIN = "1234-of-tests";
  private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");
  private static final int KEY_BYTES = 32;

  private final Path folder;
  private final String slot;

  private SoftHsm(Path folder, String slot) {
    this.folder = folder;
    this.slot = slot;
  }

  /** Makes token and key; a machine without SoftHSM gets a failure that says so. */
  public static SoftHsm in(Path folder) throws IOException, InterruptedException {
    if (!Files.exists(MODULE)) {
      throw new IllegalStateException(
          "no SoftHSM 2: install it (Debian: apt-get install softhsm2)");
    }
    Path tokens = Files.createDirectories(folder.resolve("tokens"));
    Files.writeString(configuration(folder), "directories.tokendir = " + tokens + "\n");
    Matcher made =
        SLOT.matcher(
            run(folder, "--init-token", "--free", "--label", LABEL, "--so-pin", "so-" + PIN));
    if (!made.find()) {
      throw new IllegalStateException("SoftHSM tells no slot");
    }
    Path bytes = folder.resolve("key");
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Files.write(bytes, key);
    run(
        folder,
        "--import",
        bytes.toString(),
        "--aes",
        "--token",
        LABEL,
        "--label",
        LABEL,
        "--id",
        "01");
    Files.delete(bytes);
    Path pin = pinFile(folder);
    Files.writeString(pin, PIN);
    Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-------"));
    return new SoftHsm(folder, made.group(1));
  }

  /** The key, as a node's settings name it. */
  public String key() {
    return "pkcs11:slot-id=" + slot + ";object=" + LABEL + "?module-path=" + MODULE;
  }

  /** The file with the user's PIN. */
  public Path pinFile() {
    return pinFile(folder);
  }

  /** What a node's environment needs besides. */
  public Map<String, String> environment() {
    return Map.of(CONFIGURATION, configuration(folder).toString());
  }

  private static Path pinFile(Path folder) {
    return folder.resolve("pin");
  }

  private static Path configuration(Path folder) {
    return folder.resolve("softhsm2.conf");
  }

  private static String run(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("softhsm2-util"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--pin", PIN));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put(CONFIGURATION, configuration(folder).toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("softhsm2-util " + arguments[0] + ": " + said);
    }
    return said;
  }
}
