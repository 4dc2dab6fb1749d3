package io.replayvault.proof;

import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A store of object keys at one of whose calls the job that wraps keys anew ends. */
final class StoppingObjectKeys extends ForwardedObjectKeys {
  private final int at;
  private final Way way;
  private int calls;
  private boolean stopped;

  /** How a job ends before its time. */
  enum Way {
    /** The store is away. */
    BEFORE_THE_CALL,
    /** It is done, and nobody hears of it. */
    AFTER_THE_CALL,
    /** The job's lease is over. */
    LEASE_IS_OVER
  }

  /**
   * Ends it.
   *
   * @param at which call of it that reads or replaces a page, counted from 1
   */
  StoppingObjectKeys(ObjectKeyStore behind, int at, Way way) {
    super(behind);
    this.at = at;
    this.way = way;
  }

  /** Whether the job was ended, or is to be. */
  boolean isStopped() {
    return stopped;
  }

  @Override
  public List<KeptKey> under(
      AccountId account, MasterKeyVersion version, Optional<ObjectId> after, int limit) {
    return call(() -> super.under(account, version, after, limit));
  }

  @Override
  public int rewrap(List<Rewrap> keys) {
    return call(() -> super.rewrap(keys));
  }

  private <T> T call(Supplier<T> work) {
    calls++;
    boolean here = calls == at;
    stopped |= here;
    if (here && way == Way.BEFORE_THE_CALL) {
      throw new Outage();
    }
    T answer = work.get();
    if (here && way == Way.AFTER_THE_CALL) {
      throw new Outage();
    }
    return answer;
  }
}
