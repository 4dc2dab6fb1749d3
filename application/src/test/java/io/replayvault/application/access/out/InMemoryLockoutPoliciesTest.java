package io.replayvault.application.access.out;

final class InMemoryLockoutPoliciesTest extends LockoutPoliciesContract {
  private final LockoutPolicies policies = new InMemoryLockoutPolicies();

  @Override
  protected LockoutPolicies policies() {
    return policies;
  }
}
