package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.keys.SecretBytes;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;

/** A file of golden values, hexadecimal. */
final class Golden {
  private final Properties values = new Properties();

  Golden(String file) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Golden.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    return Objects.requireNonNull(values.getProperty(name), name);
  }

  byte[] bytes(String name) {
    return HexFormat.of().parseHex(text(name));
  }

  SecretBytes key() {
    return SecretBytes.copyOf(bytes("key"));
  }

  /** Chance that draws the named value, whatever is asked for. */
  Chance drawing(String name) {
    return length -> Arrays.copyOf(bytes(name), length);
  }
}
