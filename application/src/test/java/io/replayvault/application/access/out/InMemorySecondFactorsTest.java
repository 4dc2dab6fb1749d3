package io.replayvault.application.access.out;

final class InMemorySecondFactorsTest extends SecondFactorsContract {
  private final SecondFactors factors = new InMemorySecondFactors();

  @Override
  protected SecondFactors factors() {
    return factors;
  }
}
