package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Signatures;
import io.replayvault.application.keys.out.SignaturesContract;

final class JdkSignaturesTest extends SignaturesContract {
  private final Signatures signatures = new JdkSignatures(new SecureChance());

  @Override
  protected Signatures signatures() {
    return signatures;
  }
}
