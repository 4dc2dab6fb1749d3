package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.KeptAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@link KeptAddresses} that are asked for with every record, and so remembered for ten seconds: a
 * choice counts on other nodes after that (ADR-0038). While they cannot be read, what was read last
 * counts.
 */
public final class RecentKeptAddresses implements KeptAddresses {
  static final Duration KEPT = Duration.ofSeconds(10);

  private final KeptAddresses addresses;
  private final InstantSource clock;
  private final Map<AccountId, Found> recent = new ConcurrentHashMap<>();

  public RecentKeptAddresses(KeptAddresses addresses, InstantSource clock) {
    this.addresses = addresses;
    this.clock = clock;
  }

  @Override
  public KeptAddress of(AccountId account) {
    Instant now = clock.instant();
    Found found = recent.get(account);
    if (found != null && found.isFresh(now)) {
      return found.value();
    }
    try {
      KeptAddress value = addresses.of(account);
      recent.put(account, new Found(value, now));
      return value;
    } catch (AuditUnavailable unreadable) {
      if (found == null) {
        throw unreadable;
      }
      return found.value();
    }
  }

  @Override
  public void set(AccountId account, KeptAddress kept) {
    addresses.set(account, kept);
    recent.remove(account);
  }

  private record Found(KeptAddress value, Instant since) {
    boolean isFresh(Instant now) {
      return Duration.between(since, now).abs().compareTo(KEPT) < 0;
    }
  }
}
