package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@link KeyedHash} for application tests. */
public final class SimpleKeyedHash implements KeyedHash {
  @Override
  public byte[] of(SecretBytes key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.bytes(Reveal.secrets()), "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Running start(SecretBytes key) {
    return new Running() {
      private final ByteArrayOutputStream message = new ByteArrayOutputStream();
      private boolean finished;

      @Override
      public void update(byte[] part, int offset, int length) {
        refuseWhenFinished();
        message.write(part, offset, length);
      }

      @Override
      public byte[] finish() {
        refuseWhenFinished();
        finished = true;
        return of(key, message.toByteArray());
      }

      private void refuseWhenFinished() {
        if (finished) {
          throw new IllegalStateException("finished");
        }
      }
    };
  }
}
