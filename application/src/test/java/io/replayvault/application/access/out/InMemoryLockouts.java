package io.replayvault.application.access.out;

import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.LockoutPolicy.Mode;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Guesses counted in memory. */
public final class InMemoryLockouts implements Lockouts {
  private static final Count NONE = new Count(0, 0, Instant.MIN);

  private final Map<PersonId, Count> counts = new HashMap<>();

  @Override
  public synchronized Guess admit(PersonId person, LockoutPolicy policy, Instant now) {
    Count count = of(person);
    boolean waited = policy.mode() == Mode.GROWING_DELAY && !now.isBefore(count.waitUntil());
    if (count.guesses() >= (waited ? policy.locksAfter() : policy.threshold())) {
      return new Guess.Refused();
    }
    int guesses = count.guesses() + 1;
    // The guess that locks may yet be freed: then its wait counts.
    int waiting = Math.min(guesses, policy.locksAfter() - 1);
    Instant until = policy.waitAfter(waiting).map(now::plus).orElse(Instant.MIN);
    counts.put(person, new Count(count.round(), guesses, until));
    return new Guess.Admitted(count.round());
  }

  @Override
  public synchronized void free(PersonId person, Guess.Admitted guess) {
    Count count = of(person);
    if (count.round() == guess.round()) {
      counts.put(person, new Count(count.round(), count.guesses() - 1, count.waitUntil()));
    }
  }

  @Override
  public synchronized void letPass(PersonId person, Guess.Admitted guess, Instant now) {
    Count count = of(person);
    if (count.round() == guess.round()) {
      counts.put(person, new Count(count.round(), count.guesses() - 1, now));
    }
  }

  @Override
  public synchronized void clear(PersonId person) {
    counts.put(person, new Count(of(person).round() + 1, 0, Instant.MIN));
  }

  @Override
  public synchronized void lock(PersonId person) {
    counts.put(person, new Count(of(person).round() + 1, Integer.MAX_VALUE, Instant.MIN));
  }

  @Override
  public synchronized Optional<Long> locked(PersonId person, LockoutPolicy policy) {
    Count count = of(person);
    return Optional.of(count.round()).filter(round -> count.guesses() >= policy.locksAfter());
  }

  private Count of(PersonId person) {
    return counts.getOrDefault(person, NONE);
  }

  private record Count(long round, int guesses, Instant waitUntil) {}
}
