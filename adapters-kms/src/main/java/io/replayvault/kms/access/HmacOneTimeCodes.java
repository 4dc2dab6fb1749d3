package io.replayvault.kms.access;

import io.replayvault.application.access.out.OneTimeCodes;
import io.replayvault.domain.access.Totp;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@link OneTimeCodes} by the JDK's HMAC-SHA-1, truncated as RFC 4226 section 5.3 says. SHA-1 is
 * what authenticator apps know; HMAC does not need it to be free of collisions.
 */
public final class HmacOneTimeCodes implements OneTimeCodes {
  private static final String ALGORITHM = "HmacSHA1";
  private static final int RANGE = 1_000_000;

  @Override
  public String code(SecretBytes secret, long step) {
    byte[] hash = mac(secret).doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return String.format(Locale.ROOT, "%0" + Totp.DIGITS + "d", number % RANGE);
  }

  private static Mac mac(SecretBytes secret) {
    byte[] bytes = secret.bytes(Reveal.secrets());
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no HMAC-SHA-1", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
