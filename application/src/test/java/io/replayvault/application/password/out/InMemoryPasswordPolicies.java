package io.replayvault.application.password.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.Deviation;
import io.replayvault.domain.password.PasswordPolicy;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Password policies in memory. */
public final class InMemoryPasswordPolicies implements PasswordPolicies {
  private final Map<AccountId, PasswordPolicy> policies = new ConcurrentHashMap<>();
  private final PasswordDeviations deviations;
  private final InstantSource clock;

  /** Those of accounts that record no deviations. */
  public InMemoryPasswordPolicies() {
    this(new InMemoryPasswordDeviations(), InstantSource.system());
  }

  public InMemoryPasswordPolicies(PasswordDeviations deviations, InstantSource clock) {
    this.deviations = deviations;
    this.clock = clock;
  }

  @Override
  public PasswordPolicy of(AccountId account) {
    PasswordPolicy chosen = policies.getOrDefault(account, PasswordPolicy.USUAL);
    if (chosen.rules().digit()) {
      return chosen;
    }
    Optional<Deviation> counts = deviations.inForce(account, clock.instant());
    return counts
        .map(deviation -> PasswordPolicy.custom(chosen.rules(), deviation))
        .orElseGet(() -> PasswordPolicy.custom(chosen.rules().withDigit()))
        .with(chosen.secondFactor());
  }

  @Override
  public void set(AccountId account, PasswordPolicy policy) {
    policies.put(account, policy);
  }
}
