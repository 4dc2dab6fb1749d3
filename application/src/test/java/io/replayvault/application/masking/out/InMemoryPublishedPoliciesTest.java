package io.replayvault.application.masking.out;

final class InMemoryPublishedPoliciesTest extends PublishedPoliciesContract {
  private final PublishedPolicies store = new InMemoryPublishedPolicies();

  @Override
  protected PublishedPolicies policies() {
    return store;
  }
}
