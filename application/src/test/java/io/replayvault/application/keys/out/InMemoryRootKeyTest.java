package io.replayvault.application.keys.out;

final class InMemoryRootKeyTest extends RootKeyContract {
  private final RootKey root = new InMemoryRootKey(new SeededChance(1));
  private final RootKey foreign = new InMemoryRootKey(new SeededChance(2));

  @Override
  protected RootKey rootKey() {
    return root;
  }

  @Override
  protected RootKey foreignRootKey() {
    return foreign;
  }
}
