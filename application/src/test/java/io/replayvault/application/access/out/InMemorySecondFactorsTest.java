package io.replayvault.application.access.out;

final class InMemorySecondFactorsTest extends SecondFactorsContract {
  private final InMemoryPasskeys passkeys = new InMemoryPasskeys();
  private final SecondFactors factors = new InMemorySecondFactors(passkeys);

  @Override
  protected Passkeys passkeys() {
    return passkeys;
  }

  @Override
  protected SecondFactors factors() {
    return factors;
  }
}
