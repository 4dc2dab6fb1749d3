package io.replayvault.application.password.out;

final class InMemoryPasswordPoliciesTest extends PasswordPoliciesContract {
  private final PasswordPolicies policies = new InMemoryPasswordPolicies();

  @Override
  protected PasswordPolicies policies() {
    return policies;
  }
}
