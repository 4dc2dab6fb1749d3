package io.replayvault.application.keys.out;

import io.replayvault.domain.account.AccountId;
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
  /** Keeps a key; an id that is there already is a bug and throws {@link IllegalStateException}. */
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
}
