package io.replayvault.kms.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.KeyGenerator;

/**
 * A token of SoftHSM 2 in a folder. The module reads where its tokens lie from the environment of
 * the process that loads it, so that the build sets {@code SOFTHSM2_CONF} for these tests.
 */
final class SoftToken {
  static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  static final String PIN = "1234-of-tests";

  private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");

  private final Path pinFile;
  private final long slot;

  private SoftToken(Path pinFile, long slot) {
    this.pinFile = pinFile;
    this.slot = slot;
  }

  /** Makes one; SoftHSM that is missing is a failure, never a skipped test. */
  static SoftToken create(Path folder, String name) throws IOException, InterruptedException {
    if (!Files.exists(MODULE)) {
      throw new IllegalStateException(
          "no SoftHSM 2: install it (Debian: apt-get install softhsm2)");
    }
    Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
    Path tokens = configuration.resolveSibling("tokens");
    Files.createDirectories(tokens);
    Files.writeString(configuration, "directories.tokendir = " + tokens + "\n");
    Path log = folder.resolve(name + ".log");
    Process process =
        new ProcessBuilder(
                List.of(
                    "softhsm2-util",
                    "--init-token",
                    "--free",
                    "--label",
                    name,
                    "--so-pin",
                    "so-" + PIN,
                    "--pin",
                    PIN))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("no token is made: " + Files.readString(log));
    }
    Matcher made = SLOT.matcher(Files.readString(log));
    if (!made.find()) {
      throw new IllegalStateException("no slot is told: " + Files.readString(log));
    }
    Path pinFile = folder.resolve(name + ".pin");
    Files.writeString(pinFile, PIN + "\n");
    Files.setPosixFilePermissions(pinFile, PosixFilePermissions.fromString("rw-------"));
    return new SoftToken(pinFile, Long.parseLong(made.group(1)));
  }

  /** Makes a key that stays in the token, or one that the token gives away. */
  void makeKey(String label, boolean stays) {
    String kept =
        stays
            ? "CKA_SENSITIVE=true\\nCKA_EXTRACTABLE=false"
            : "CKA_SENSITIVE=false\\nCKA_EXTRACTABLE=true";
    Provider provider =
        Security.getProvider("SunPKCS11")
            .configure(
                "--name=Maker"
                    + slot
                    + label
                    + "\\nlibrary="
                    + MODULE
                    + "\\nslot="
                    + slot
                    + "\\nattributes(*,CKO_SECRET_KEY,CKK_AES)={\\nCKA_ENCRYPT=true\\nCKA_DECRYPT=true\\n"
                    + kept
                    + "\\n}\\n");
    try {
      KeyStore token = KeyStore.getInstance("PKCS11", provider);
      token.load(null, PIN.toCharArray());
      KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
      generator.init(256);
      token.setKeyEntry(label, generator.generateKey(), null, null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key is made", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Pkcs11Settings settings(String label) {
    return new Pkcs11Settings(MODULE, slot, label);
  }

  Path pinFile() {
    return pinFile;
  }
}
