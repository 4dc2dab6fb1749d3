package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeysUnavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/**
 * A file with one password in UTF-8, a line feed at its end or not, that nobody but its owner may
 * touch. Holds the password of the root key's file and lies apart from it.
 */
public final class PasswordFile {
  /** The fewest characters that a password for the root key may have. */
  static final int SHORTEST = 16;

  /** As PKCS#11 tokens have it; they lock themselves after a few wrong ones. */
  static final int SHORTEST_PIN = 4;

  private static final int LONGEST_BYTES = 1024;
  private static final int FRESH_BYTES = 32;

  private PasswordFile() {}

  /**
   * Makes the file with a fresh password of 256 random bits; a file that is there already throws
   * {@link KeysUnavailable} and stays as it is.
   */
  public static void create(Path file, Chance chance) {
    byte[] random = chance.bytes(FRESH_BYTES);
    byte[] line = Base64.getUrlEncoder().withoutPadding().encode(random);
    try {
      OwnerOnlyFile.create(file, line);
    } finally {
      Arrays.fill(random, (byte) 0);
      Arrays.fill(line, (byte) 0);
    }
  }

  /** The password, as characters that the caller wipes. */
  static char[] read(Path file) {
    return read(file, SHORTEST);
  }

  /** The PIN of a token, as characters that the caller wipes. */
  static char[] readPin(Path file) {
    return read(file, SHORTEST_PIN);
  }

  private static char[] read(Path file, int shortest) {
    OwnerOnlyFile.requireOwnerOnly(file);
    byte[] bytes = new byte[0];
    try {
      if (Files.size(file) > LONGEST_BYTES) {
        throw new KeysUnavailable("password file " + file + " is longer than a password");
      }
      bytes = Files.readAllBytes(file);
      char[] password = decoded(bytes);
      if (password.length < shortest) {
        Arrays.fill(password, '\0');
        throw new KeysUnavailable(
            "password in " + file + " has fewer than " + shortest + " characters");
      }
      return password;
    } catch (CharacterCodingException e) {
      throw new KeysUnavailable("password file " + file + " is not UTF-8 text");
    } catch (IOException e) {
      throw new KeysUnavailable("password file " + file + " cannot be read", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static char[] decoded(byte[] bytes) throws CharacterCodingException {
    CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    int length = text.length();
    while (length > 0 && (text.get(length - 1) == '\n' || text.get(length - 1) == '\r')) {
      length--;
    }
    char[] password = new char[length];
    text.get(password);
    Arrays.fill(text.array(), '\0');
    return password;
  }
}
