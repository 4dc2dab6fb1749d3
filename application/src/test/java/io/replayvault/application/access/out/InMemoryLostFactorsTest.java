package io.replayvault.application.access.out;

final class InMemoryLostFactorsTest extends LostFactorsContract {
  private final SecondFactors factors = new InMemorySecondFactors();
  private final RecoveryCodes codes = new InMemoryRecoveryCodes();
  private final SignIns signIns = new InMemorySignIns();

  @Override
  protected LostFactors lost() {
    return new InMemoryLostFactors(factors, codes, signIns);
  }

  @Override
  protected SecondFactors factors() {
    return factors;
  }

  @Override
  protected RecoveryCodes codes() {
    return codes;
  }

  @Override
  protected SignIns signIns() {
    return signIns;
  }
}
