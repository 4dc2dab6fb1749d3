package io.replayvault.application.access.out;

final class InMemoryFactorDemandsTest extends FactorDemandsContract {
  private final InMemoryFactorDemands demands = new InMemoryFactorDemands();

  @Override
  protected FactorDemands demands() {
    return demands;
  }
}
