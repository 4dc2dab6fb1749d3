package io.replayvault.domain.access;

/** Base32 without padding (RFC 4648 section 6): letters and digits that people can type. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int pending = 0;
    int bits = 0;
    for (byte each : bytes) {
      pending = pending << Byte.SIZE | each & 0xff;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(ALPHABET.charAt(pending >> bits & 31));
      }
      pending &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt(pending << BITS - bits & 31));
    }
    return text.toString();
  }
}
