package io.replayvault.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator app as RFC 6238 describes one, with nothing of the product's in it: six digits,
 * another code every thirty seconds.
 */
final class AuthenticatorApp {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String ALGORITHM = "HmacSHA1";
  private static final int BITS = 5;
  private static final long STEP_MILLIS = 30_000;

  private final byte[] secret;

  private AuthenticatorApp(byte[] secret) {
    this.secret = secret.clone();
  }

  /** One into which that secret was typed, in Base32. */
  static AuthenticatorApp with(String base32) {
    return new AuthenticatorApp(decoded(base32));
  }

  /** What it shows now. */
  String code() {
    return code(step());
  }

  /** What it shows next; servers take it already, for clocks that differ. */
  String nextCode() {
    return code(step() + 1);
  }

  private static long step() {
    return System.currentTimeMillis() / STEP_MILLIS;
  }

  private String code(long step) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decoded(String base32) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int pending = 0;
    int bits = 0;
    for (char letter : base32.toCharArray()) {
      pending = pending << BITS | BASE32.indexOf(letter);
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes.write(pending >> bits);
        pending &= (1 << bits) - 1;
      }
    }
    return bytes.toByteArray();
  }
}
