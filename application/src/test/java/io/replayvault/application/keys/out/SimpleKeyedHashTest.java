package io.replayvault.application.keys.out;

final class SimpleKeyedHashTest extends KeyedHashContract {
  @Override
  protected KeyedHash keyedHash() {
    return new SimpleKeyedHash();
  }
}
