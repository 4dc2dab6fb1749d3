package io.replayvault.application.access.out;

final class InMemorySecondFactorsTest extends SecondFactorsContract {
  private final InMemoryPasskeys passkeys = new InMemoryPasskeys();
  private final RecoveryCodes codes = new InMemoryRecoveryCodes();
  private final SecondFactors factors = new InMemorySecondFactors(passkeys, codes);

  @Override
  protected Passkeys passkeys() {
    return passkeys;
  }

  @Override
  protected RecoveryCodes codes() {
    return codes;
  }

  @Override
  protected SecondFactors factors() {
    return factors;
  }
}
