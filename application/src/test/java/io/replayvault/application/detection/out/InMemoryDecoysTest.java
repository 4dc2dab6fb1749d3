package io.replayvault.application.detection.out;

final class InMemoryDecoysTest extends DecoysContract {
  private final Decoys kept = new InMemoryDecoys();

  @Override
  protected Decoys decoys() {
    return kept;
  }
}
