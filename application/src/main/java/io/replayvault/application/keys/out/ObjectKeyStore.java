package io.replayvault.application.keys.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Wrapped object keys, kept apart from the objects they open (clause C4).
 *
 * <p>What {@link #save} returned from is durable. May be called concurrently. Throws {@link
 * KeysUnavailable} when the store cannot be reached.
 */
public interface ObjectKeyStore {
  /**
   * Keeps a key; an id that is there already is a bug and throws {@link IllegalStateException}. A
   * master key version that was destroyed throws {@link KeysUnavailable}: nothing would open it.
   */
  void save(ObjectId object, AccountId account, WrappedKey key);

  /** The key of the object; empty if it never was or was destroyed. */
  Optional<WrappedKey> find(ObjectId object);

  /** Forgets the key for good; nothing happens if there is none. */
  void destroy(ObjectId object);

  /**
   * Ids of at most {@code limit} keys kept before that instant, greater than {@code after}, in
   * order of id.
   */
  List<ObjectId> keptBefore(Instant instant, Optional<ObjectId> after, int limit);

  /** At most {@code limit} keys under that version, greater than {@code after}, in order of id. */
  List<KeptKey> under(
      AccountId account, MasterKeyVersion version, Optional<ObjectId> after, int limit);

  /** How many keys are under that version. */
  long countUnder(AccountId account, MasterKeyVersion version);

  /**
   * Keeps each key under another wrap, if it is still as it is given; answers how many were. All of
   * those, or none.
   */
  int rewrap(List<Rewrap> keys);

  /**
   * A key as it is kept.
   *
   * @param object whose
   * @param key wrapped
   */
  record KeptKey(ObjectId object, WrappedKey key) {}

  /**
   * A change of a wrap.
   *
   * @param object whose key
   * @param from as it was found
   * @param to under another version
   */
  record Rewrap(ObjectId object, WrappedKey from, WrappedKey to) {}
}
