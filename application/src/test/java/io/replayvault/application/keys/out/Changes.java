package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.SecretBytes;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keys for tests, and all small ways to change sealed bytes. */
public final class Changes {
  private Changes() {}

  /** A key of 32 bytes for tests, another for each number. */
  public static SecretBytes key(int number) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) number);
    return SecretBytes.copyOf(bytes);
  }

  /** Each bit flipped, each truncation, and a byte more at either end. */
  public static Stream<byte[]> everyChangeOf(byte[] sealed) {
    Stream<byte[]> flips = IntStream.range(0, 8 * sealed.length).mapToObj(bit -> flip(sealed, bit));
    Stream<byte[]> cuts =
        IntStream.range(0, sealed.length).mapToObj(length -> Arrays.copyOf(sealed, length));
    byte[] before = new byte[sealed.length + 1];
    System.arraycopy(sealed, 0, before, 1, sealed.length);
    Stream<byte[]> longer = Stream.of(Arrays.copyOf(sealed, sealed.length + 1), before);
    return Stream.of(flips, cuts, longer).flatMap(changes -> changes);
  }

  /** A copy in which one bit, counted from the first byte's highest, is the other one. */
  public static byte[] flip(byte[] sealed, int bit) {
    byte[] changed = sealed.clone();
    changed[bit / 8] ^= (byte) (0x80 >>> (bit % 8));
    return changed;
  }

  /** Whether the part lies somewhere in the whole. */
  public static boolean contains(byte[] whole, byte[] part) {
    return IntStream.rangeClosed(0, whole.length - part.length)
        .anyMatch(at -> Arrays.equals(whole, at, at + part.length, part, 0, part.length));
  }
}
