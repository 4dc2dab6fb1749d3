package io.replayvault.application.audit.out;

final class InMemoryRehashProgressTest extends RehashProgressContract {
  private final RehashProgress progress = new InMemoryRehashProgress();

  @Override
  protected RehashProgress progress() {
    return progress;
  }
}
