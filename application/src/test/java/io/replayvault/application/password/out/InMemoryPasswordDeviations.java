package io.replayvault.application.password.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.Deviation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deviations in memory. */
public final class InMemoryPasswordDeviations implements PasswordDeviations {
  private final Map<AccountId, List<Deviation>> all = new HashMap<>();

  @Override
  public synchronized void keep(AccountId account, Deviation deviation) {
    all.computeIfAbsent(account, key -> new ArrayList<>()).add(deviation);
  }

  @Override
  public synchronized List<Deviation> of(AccountId account) {
    return all.getOrDefault(account, List.of()).stream()
        .sorted(Comparator.comparing(Deviation::end).reversed())
        .limit(MOST_LISTED)
        .toList();
  }

  @Override
  public synchronized boolean end(AccountId account, PersonId by, Instant now) {
    boolean any = inForce(account, now).isPresent();
    all.getOrDefault(account, new ArrayList<>())
        .replaceAll(one -> one.isInForce(now) ? ended(one, now) : one);
    return any;
  }

  private static Deviation ended(Deviation one, Instant now) {
    return new Deviation(
        one.recordedBy(), one.recordedAt(), one.until(), one.reason(), Optional.of(now));
  }
}
