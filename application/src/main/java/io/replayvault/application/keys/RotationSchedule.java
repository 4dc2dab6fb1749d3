package io.replayvault.application.keys;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.KeyRotation.Progress;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Rotates each account's master key when its time has come (clause C3), and goes on with every
 * rotation that is under way. What it does is on the account's audit log before it is done. One
 * account's trouble keeps no other from its turn.
 */
public final class RotationSchedule {
  private static final RequestFacts BY_ITSELF = new RequestFacts("key-rotation", "-");

  /** So many begin in a run, so that nodes open new keys a few at a time. */
  private static final int BEGUN_AT_ONCE = 20;

  private static final int PAGE = 100;

  private final MasterKeyStore store;
  private final KeyRotation rotation;
  private final AuditLog audit;
  private final InstantSource clock;
  private final Duration every;

  /**
   * @param every how old an active version gets
   */
  public RotationSchedule(
      MasterKeyStore store,
      KeyRotation rotation,
      AuditLog audit,
      InstantSource clock,
      Duration every) {
    this.store = store;
    this.rotation = rotation;
    this.audit = audit;
    this.clock = clock;
    this.every = every;
  }

  /**
   * Begins what is due and goes on with what is under way.
   *
   * @param stop asked now and then; true ends the run early
   */
  public Outcome run(BooleanSupplier stop) {
    int begun = 0;
    long rewrapped = 0;
    long broken = 0;
    int destroyed = 0;
    int failed = 0;
    for (AccountId account : store.dueForRotation(clock.instant().minus(every), BEGUN_AT_ONCE)) {
      if (stop.getAsBoolean()) {
        break;
      }
      try {
        begun += begun(account) ? 1 : 0;
      } catch (KeysUnavailable e) {
        // The next account's would be refused as well: what is under way comes first then.
        failed++;
        break;
      } catch (SealBroken e) {
        failed++;
      }
    }
    Optional<AccountId> last = Optional.empty();
    List<AccountId> page = store.underWay(last, PAGE);
    while (!page.isEmpty() && !stop.getAsBoolean()) {
      for (AccountId account : page) {
        try {
          Progress progress = rotation.advance(account, stop, this::willDestroy);
          rewrapped += progress.rewrapped();
          broken += progress.broken();
          destroyed += progress.destroyed();
        } catch (KeysUnavailable | SealBroken e) {
          failed++;
        }
      }
      last = Optional.of(page.get(page.size() - 1));
      page = store.underWay(last, PAGE);
    }
    return new Outcome(begun, rewrapped, broken, destroyed, failed);
  }

  private boolean begun(AccountId account) {
    if (!rotation.mayBegin(account)) {
      return false;
    }
    record(account, AuditAction.KEY_ROTATE, "master-key:next", "its time has come");
    return rotation.begin(account);
  }

  private void willDestroy(AccountId account, int version) {
    record(
        account,
        AuditAction.KEY_DESTROY,
        "master-key:" + version,
        "nothing is wrapped under it any more");
  }

  private void record(AccountId account, AuditAction action, String subject, String detail) {
    audit.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(account),
            Optional.empty(),
            action,
            AuditOutcome.ALLOWED,
            subject,
            detail,
            BY_ITSELF));
  }

  /**
   * What a run did.
   *
   * @param begun rotations begun
   * @param rewrapped keys wrapped anew
   * @param broken keys that do not open and keep their version from being destroyed
   * @param destroyed versions destroyed
   * @param failed accounts whose turn comes again: a holder or store was away, or a key does not
   *     open
   */
  public record Outcome(int begun, long rewrapped, long broken, int destroyed, int failed) {}
}
