package io.replayvault.application.access.out;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.SupportGrantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notices in memory. */
public final class InMemoryBreakGlassNotices implements BreakGlassNotices {
  private final Map<Waiting, Times> waiting = new HashMap<>();

  @Override
  public synchronized void announce(SupportGrantId grant, Set<EmailAddress> to, Instant at) {
    to.forEach(one -> waiting.putIfAbsent(new Waiting(grant, one), new Times(at, at)));
  }

  @Override
  public synchronized Optional<Waiting> next(Instant now, Instant again) {
    Optional<Waiting> next =
        waiting.entrySet().stream()
            .filter(one -> !one.getValue().due().isAfter(now))
            .filter(one -> one.getValue().at().isAfter(now.minus(STALE_AFTER)))
            .min(Comparator.comparing(one -> one.getValue().due()))
            .map(Map.Entry::getKey);
    next.ifPresent(
        one -> waiting.computeIfPresent(one, (w, times) -> new Times(times.at(), again)));
    return next;
  }

  @Override
  public synchronized void sent(Waiting notice) {
    waiting.remove(notice);
  }

  private record Times(Instant at, Instant due) {}
}
