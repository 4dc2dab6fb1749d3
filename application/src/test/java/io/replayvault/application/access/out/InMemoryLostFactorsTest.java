package io.replayvault.application.access.out;

final class InMemoryLostFactorsTest extends LostFactorsContract {
  private final InMemoryPasskeys passkeys = new InMemoryPasskeys();
  private final RecoveryCodes codes = new InMemoryRecoveryCodes();
  private final SecondFactors factors = new InMemorySecondFactors(passkeys, codes);
  private final SignIns signIns = new InMemorySignIns();

  @Override
  protected LostFactors lost() {
    return new InMemoryLostFactors(factors, passkeys, codes, signIns);
  }

  @Override
  protected SecondFactors factors() {
    return factors;
  }

  @Override
  protected Passkeys passkeys() {
    return passkeys;
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
