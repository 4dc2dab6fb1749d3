package io.replayvault.application.audit.out;

final class InMemoryPublicationsTest extends PublicationsContract {
  private final Publications publications = new InMemoryPublications();

  @Override
  protected Publications publications() {
    return publications;
  }
}
