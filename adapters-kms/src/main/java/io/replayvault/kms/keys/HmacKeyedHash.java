package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.domain.keys.SecretBytes;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/** {@link KeyedHash} by the JDK's HMAC-SHA-256 (RFC 2104, FIPS 198-1). */
public final class HmacKeyedHash implements KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  @Override
  public byte[] of(SecretBytes key, byte[] message) {
    return mac(key).doFinal(message);
  }

  @Override
  public Running start(SecretBytes key) {
    return new RunningMac(mac(key));
  }

  private static Mac mac(SecretBytes key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(RevealedKeys.keyOf(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no HMAC-SHA-256", e);
    }
  }

  private static final class RunningMac implements Running {
    private final Mac mac;
    private boolean finished;

    RunningMac(Mac mac) {
      this.mac = mac;
    }

    @Override
    public void update(byte[] part, int offset, int length) {
      refuseWhenFinished();
      mac.update(part, offset, length);
    }

    @Override
    public byte[] finish() {
      refuseWhenFinished();
      finished = true;
      return mac.doFinal();
    }

    private void refuseWhenFinished() {
      if (finished) {
        throw new IllegalStateException("this code is finished");
      }
    }
  }
}
