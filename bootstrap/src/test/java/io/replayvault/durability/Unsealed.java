package io.replayvault.durability;

import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Seals nothing: for the counter-proof. */
public final class Unsealed implements ObjectSealer {
  @Override
  public void seal(InputStream plain, OutputStream sealed, SecretBytes key, SealingContext context)
      throws IOException {
    plain.transferTo(sealed);
  }

  @Override
  public InputStream open(InputStream sealed, SecretBytes key, SealingContext context) {
    return sealed;
  }

  @Override
  public InputStream openPart(
      SealedParts sealed, SecretBytes key, SealingContext context, long from, long length)
      throws IOException {
    return sealed.open(from, length);
  }
}
