package io.replayvault.application.detection.out;

final class InMemoryDetectionPoliciesTest extends DetectionPoliciesContract {
  private final DetectionPolicies kept = new InMemoryDetectionPolicies();

  @Override
  protected DetectionPolicies policies() {
    return kept;
  }
}
