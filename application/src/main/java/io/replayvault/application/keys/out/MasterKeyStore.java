package io.replayvault.application.keys.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Master keys sealed by the root key. Durable on return; throws {@link KeysUnavailable} when it
 * cannot be reached.
 */
public interface MasterKeyStore {
  /** The version that wraps new keys; empty before the account's first. */
  Optional<SealedMasterKey> active(AccountId account);

  /** That version, in whatever state; empty if it never was. */
  Optional<SealedMasterKey> find(AccountId account, MasterKeyVersion version);

  /**
   * Keeps the key unless its account and version are there already; answers what is kept then.
   * Atomic across nodes.
   */
  SealedMasterKey addIfAbsent(SealedMasterKey key);

  /** Every version of the account in its state, the oldest first. */
  List<VersionState> versions(AccountId account);

  /**
   * Accounts after that one, in order, whose rotation is under way: a version of theirs is
   * announced or retiring.
   */
  List<AccountId> underWay(Optional<AccountId> after, int atMost);

  /**
   * Accounts whose active version has been so since before that instant, and of which none is
   * announced, in order.
   */
  List<AccountId> dueForRotation(Instant instant, int atMost);

  /**
   * Makes the announced version the active one, and the one that was it a retiring one; answers
   * whether it was still announced. Atomic: never are there two, or none.
   */
  boolean activate(AccountId account, MasterKeyVersion version);

  /**
   * Wipes a retiring version, if nothing is wrapped under it any more; answers whether it did. What
   * comes afterwards under it is not kept; the caller sees to it that nothing is on its way just
   * then.
   */
  boolean destroy(AccountId account, MasterKeyVersion version);

  /**
   * The next keys by account and version, destroyed ones left out; fewer than asked only at the
   * end. Those that come or go meanwhile may be in it or not.
   *
   * @param last the one after which to go on; empty for the first page
   * @param atMost how many, 1 to 1,000
   */
  List<SealedMasterKey> after(Optional<SealedMasterKey> last, int atMost);

  /**
   * Keeps the key under another seal, if it is still as it is given; answers whether it is. Atomic
   * across nodes.
   */
  boolean reseal(SealedMasterKey kept, byte[] sealed);

  /**
   * A version and its state.
   *
   * @param version which
   * @param state its state
   * @param since when it came into it
   */
  record VersionState(MasterKeyVersion version, MasterKeyState state, Instant since) {}

  /**
   * A master key at rest.
   *
   * @param account whose
   * @param version which
   * @param state its state
   * @param sealed by the root key
   */
  @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out.
  record SealedMasterKey(
      AccountId account, MasterKeyVersion version, MasterKeyState state, byte[] sealed) {
    public SealedMasterKey {
      sealed = sealed.clone();
    }

    @Override
    public byte[] sealed() {
      return sealed.clone();
    }
  }
}
