package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.domain.audit.Personal;
import io.replayvault.domain.audit.PersonalParts;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An {@link AuditLog} that keeps as much of an address as the account wants, and what is personal
 * sealed beside the record (ADR-0058). Of what is no account's, such as a stranger's sign-in, it
 * keeps nothing personal: there is nobody's key for it.
 *
 * <p>While the account's key cannot be had, records are kept without what is personal: ending a
 * sign-in must not wait for a key. For ten seconds it is then not asked for again.
 */
public final class DiscreetAuditLog implements AuditLog {
  static final Duration PAUSE = Duration.ofSeconds(10);

  private static final Logger LOG = System.getLogger(DiscreetAuditLog.class.getName());

  private final AuditLog log;
  private final KeptAddresses addresses;
  private final Sealing sealing;
  private final InstantSource clock;
  private final Map<AccountId, Instant> withoutKey = new ConcurrentHashMap<>();

  public DiscreetAuditLog(
      AuditLog log, KeptAddresses addresses, Sealing sealing, InstantSource clock) {
    this.log = log;
    this.addresses = addresses;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** {@link PersonalSealing#seal}, which waits for the key store no longer than a record may. */
  @FunctionalInterface
  public interface Sealing {
    Personal.Sealed seal(AccountId account, PersonalParts parts);
  }

  @Override
  public AuditRecord append(AuditEntry entry) {
    return log.append(
        entry
            .account()
            .map(account -> sealed(account, entry))
            .orElseGet(() -> KeptAddress.NETWORK.of(entry).kept()));
  }

  private AuditEntry sealed(AccountId account, AuditEntry entry) {
    if (!(entry.personal() instanceof Personal.Open)) {
      return entry;
    }
    AuditEntry left = addresses.of(account).of(entry);
    return left.personal() instanceof Personal.Open open
        ? left.with(left.request().maskedAddress(), sealed(account, open.parts()))
        : left;
  }

  private Personal sealed(AccountId account, PersonalParts parts) {
    Instant now = clock.instant();
    Instant since = withoutKey.get(account);
    if (since != null && (isPause(since, now) || !withoutKey.replace(account, since, now))) {
      return new Personal.None();
    }
    try {
      Personal sealed = sealing.seal(account, parts);
      withoutKey.remove(account);
      return sealed;
    } catch (KeysUnavailable away) {
      withoutKey.put(account, now);
      LOG.log(Level.WARNING, "audit records are kept without addresses: no key to seal them");
      return new Personal.None();
    }
  }

  /** After it one append asks again, and no other waits beside it. */
  private static boolean isPause(Instant since, Instant now) {
    return Duration.between(since, now).abs().compareTo(PAUSE) < 0;
  }
}
