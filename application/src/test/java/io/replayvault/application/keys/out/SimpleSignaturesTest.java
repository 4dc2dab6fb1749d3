package io.replayvault.application.keys.out;

final class SimpleSignaturesTest extends SignaturesContract {
  @Override
  protected Signatures signatures() {
    return new SimpleSignatures();
  }
}
