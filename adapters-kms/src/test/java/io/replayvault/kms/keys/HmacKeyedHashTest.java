package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.keys.out.KeyedHashContract;

final class HmacKeyedHashTest extends KeyedHashContract {
  @Override
  protected KeyedHash keyedHash() {
    return new HmacKeyedHash();
  }
}
