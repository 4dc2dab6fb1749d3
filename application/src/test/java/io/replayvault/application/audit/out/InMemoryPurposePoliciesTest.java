package io.replayvault.application.audit.out;

final class InMemoryPurposePoliciesTest extends PurposePoliciesContract {
  private final InMemoryPurposePolicies policies = new InMemoryPurposePolicies();

  @Override
  protected PurposePolicies policies() {
    return policies;
  }
}
