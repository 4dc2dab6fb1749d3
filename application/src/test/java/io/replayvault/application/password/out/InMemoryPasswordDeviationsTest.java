package io.replayvault.application.password.out;

final class InMemoryPasswordDeviationsTest extends PasswordDeviationsContract {
  private final PasswordDeviations deviations = new InMemoryPasswordDeviations();

  @Override
  protected PasswordDeviations deviations() {
    return deviations;
  }
}
