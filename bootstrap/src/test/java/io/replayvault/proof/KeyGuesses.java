package io.replayvault.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every string of 32 bytes in some loot that may be a key, the likelier ones first: whole values as
 * they are, out of Base64 and out of hexadecimal, their SHA-256, and made as long as a key; then
 * what begins at any byte of the key store's bytes, of the ends of objects, of the main database's
 * bytes, of texts, and of whole objects.
 */
final class KeyGuesses {
  /** Length of every key in bytes. */
  static final int KEY = 32;

  /** Bytes at either end of an object: header, salt, commitment, and some of its chunks. */
  private static final int END = 128;

  private static final Pattern BETWEEN = Pattern.compile("[\\s$,;:\"{}\\[\\]|]+");

  /** Between parts of a path, but a digit of Base64 too. */
  private static final Pattern SLASH = Pattern.compile("/");

  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){16,}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9_+/-]{22,}={0,2}");

  private final Set<ByteBuffer> guesses = new LinkedHashSet<>();
  private final long most;
  private Form form = Form.AS_IT_IS;
  private boolean whole = true;

  /** What is made of a whole value, in this order. */
  private enum Form {
    AS_IT_IS,
    HASHED,
    LENGTHENED
  }

  private KeyGuesses(long most) {
    this.most = most;
  }

  /** So many of the loot's at most. */
  static KeyGuesses in(Loot loot, long most) {
    KeyGuesses found = new KeyGuesses(most);
    for (Form form : Form.values()) {
      found.form = form;
      loot.keys().forEach(found::addValues);
      loot.index().forEach(found::addValues);
      loot.objects()
          .forEach(
              (name, object) -> {
                found.addValue(object);
                Stream.of(name.split("/", -1)).forEach(found::addText);
              });
    }
    loot.keys().forEach(row -> row.bytes().forEach(found::addWindows));
    loot.objects().values().forEach(found::addEnds);
    loot.index().forEach(row -> row.bytes().forEach(found::addWindows));
    Stream.concat(loot.keys().stream(), loot.index().stream())
        .flatMap(row -> row.texts().stream())
        .forEach(text -> found.addWindows(text.getBytes(StandardCharsets.UTF_8)));
    loot.objects().values().forEach(found::addWindows);
    return found;
  }

  List<byte[]> all() {
    return guesses.stream().map(ByteBuffer::array).toList();
  }

  /** Whether there were no more. */
  boolean isWhole() {
    return whole;
  }

  private void addValues(StolenRow row) {
    row.bytes().forEach(this::addValue);
    row.texts().forEach(this::addText);
  }

  private void addText(String text) {
    addValue(text.getBytes(StandardCharsets.UTF_8));
    for (String token : BETWEEN.split(text)) {
      addToken(token);
      SLASH.splitAsStream(token).filter(part -> !part.equals(token)).forEach(this::addToken);
    }
  }

  private void addToken(String token) {
    addValue(token.getBytes(StandardCharsets.UTF_8));
    if (HEX.matcher(token).matches()) {
      addValue(HexFormat.of().parseHex(token));
    }
    if (BASE64.matcher(token).matches()) {
      addDecoded(token.replace('-', '+').replace('_', '/'));
    }
  }

  private void addDecoded(String base64) {
    try {
      addValue(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException noSuchLength) {
      // not Base64 after all
    }
  }

  private void addValue(byte[] value) {
    switch (form) {
      case AS_IT_IS -> {
        if (value.length == KEY) {
          add(value);
        }
      }
      case HASHED -> add(sha256(value));
      case LENGTHENED -> {
        if (value.length < KEY) {
          add(Arrays.copyOf(value, KEY));
          byte[] behind = new byte[KEY];
          System.arraycopy(value, 0, behind, KEY - value.length, value.length);
          add(behind);
        }
      }
    }
  }

  private void addEnds(byte[] object) {
    int end = Math.min(END, object.length);
    addWindows(Arrays.copyOf(object, end));
    addWindows(Arrays.copyOfRange(object, object.length - end, object.length));
  }

  private void addWindows(byte[] bytes) {
    for (int at = 0; at + KEY <= bytes.length && whole; at++) {
      add(Arrays.copyOfRange(bytes, at, at + KEY));
    }
  }

  private void add(byte[] guess) {
    ByteBuffer key = ByteBuffer.wrap(guess);
    if (guesses.size() < most) {
      guesses.add(key);
    } else if (!guesses.contains(key)) {
      whole = false;
    }
  }

  private static byte[] sha256(byte[] value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
