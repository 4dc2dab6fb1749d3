package io.replayvault.application.password.out;

final class InMemoryPasswordPoliciesTest extends PasswordPoliciesContract {
  private final PasswordDeviations deviations = new InMemoryPasswordDeviations();
  private final PasswordPolicies policies = new InMemoryPasswordPolicies(deviations, clock);

  @Override
  protected PasswordPolicies policies() {
    return policies;
  }

  @Override
  protected PasswordDeviations deviations() {
    return deviations;
  }
}
