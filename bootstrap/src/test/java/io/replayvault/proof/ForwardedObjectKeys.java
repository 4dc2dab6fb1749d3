package io.replayvault.proof;

import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store of object keys that does in one way something else than the one behind it. */
abstract class ForwardedObjectKeys implements ObjectKeyStore {
  private final ObjectKeyStore behind;

  ForwardedObjectKeys(ObjectKeyStore behind) {
    this.behind = behind;
  }

  @Override
  public void save(ObjectId object, AccountId account, WrappedKey key) {
    behind.save(object, account, key);
  }

  @Override
  public Optional<WrappedKey> find(ObjectId object) {
    return behind.find(object);
  }

  @Override
  public void destroy(ObjectId object) {
    behind.destroy(object);
  }

  @Override
  public List<ObjectId> keptBefore(Instant instant, Optional<ObjectId> after, int limit) {
    return behind.keptBefore(instant, after, limit);
  }

  @Override
  public List<KeptKey> under(
      AccountId account, MasterKeyVersion version, Optional<ObjectId> after, int limit) {
    return behind.under(account, version, after, limit);
  }

  @Override
  public long countUnder(AccountId account, MasterKeyVersion version) {
    return behind.countUnder(account, version);
  }

  @Override
  public int rewrap(List<Rewrap> keys) {
    return behind.rewrap(keys);
  }
}
