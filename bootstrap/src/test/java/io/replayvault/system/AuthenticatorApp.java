package io.replayvault.system;

import io.replayvault.domain.access.Totp;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.kms.access.HmacOneTimeCodes;
import java.math.BigInteger;
import java.time.InstantSource;

/** An authenticator app that was told a secret. */
public final class AuthenticatorApp {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private AuthenticatorApp() {}

  /** The code that it shows now. */
  public static String code(String secretText) {
    BigInteger number = BigInteger.ZERO;
    for (char each : secretText.toCharArray()) {
      number = number.shiftLeft(5).add(BigInteger.valueOf(BASE32.indexOf(each)));
    }
    byte[] secret = new byte[Totp.SECRET_BYTES];
    for (int i = secret.length - 1; i >= 0; i--) {
      secret[i] = number.byteValue();
      number = number.shiftRight(Byte.SIZE);
    }
    long step = Totp.stepsAt(InstantSource.system().instant()).get(1);
    return new HmacOneTimeCodes().code(SecretBytes.copyOf(secret), step);
  }
}
