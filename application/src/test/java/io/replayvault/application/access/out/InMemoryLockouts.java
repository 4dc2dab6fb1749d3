package io.replayvault.application.access.out;

import io.replayvault.domain.access.Lockout;
import io.replayvault.domain.access.Lockout.Cause;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.LockoutPolicy.Mode;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guesses counted in memory. */
public final class InMemoryLockouts implements Lockouts, LockedPeople {
  private static final Count NONE = new Count(0, 0, Instant.MIN, Optional.empty());

  private final Map<PersonId, Count> counts = new HashMap<>();

  @Override
  public synchronized Guess admit(PersonId person, LockoutPolicy policy, Instant now) {
    Count count = of(person);
    boolean waited = policy.mode() == Mode.GROWING_DELAY && !now.isBefore(count.waitUntil());
    if (count.guesses() >= (waited ? policy.locksAfter() : policy.threshold())) {
      boolean locked = count.guesses() >= policy.locksAfter();
      counts.put(
          person,
          count.since(locked ? count.locked().or(() -> Optional.of(now)) : Optional.empty()));
      return new Guess.Refused();
    }
    int guesses = count.guesses() + 1;
    boolean last = guesses >= policy.locksAfter();
    // The guess that locks may yet be freed: then its wait counts.
    int waiting = Math.min(guesses, policy.locksAfter() - 1);
    Instant until = policy.waitAfter(waiting).map(now::plus).orElse(Instant.MIN);
    Optional<Instant> locked = last ? Optional.of(now) : Optional.empty();
    counts.put(person, new Count(count.round(), guesses, until, locked));
    return new Guess.Admitted(count.round(), last);
  }

  @Override
  public synchronized void free(PersonId person, Guess.Admitted guess) {
    takeBack(person, guess, of(person).waitUntil());
  }

  @Override
  public synchronized void letPass(PersonId person, Guess.Admitted guess, Instant now) {
    takeBack(person, guess, now);
  }

  @Override
  public synchronized boolean passed(PersonId person) {
    if (of(person).guesses() == Integer.MAX_VALUE) {
      return false;
    }
    clear(person);
    return true;
  }

  @Override
  public synchronized void clear(PersonId person) {
    counts.put(person, new Count(of(person).round() + 1, 0, Instant.MIN, Optional.empty()));
  }

  @Override
  public synchronized void lock(PersonId person, Instant now) {
    counts.put(
        person,
        new Count(of(person).round() + 1, Integer.MAX_VALUE, Instant.MIN, Optional.of(now)));
  }

  @Override
  public synchronized Map<PersonId, Lockout> among(Set<PersonId> people) {
    Map<PersonId, Lockout> locked = new HashMap<>();
    for (PersonId person : people) {
      Count count = of(person);
      Cause cause = count.guesses() == Integer.MAX_VALUE ? Cause.DETECTION : Cause.GUESSES;
      count.locked().ifPresent(since -> locked.put(person, new Lockout(since, cause)));
    }
    return Map.copyOf(locked);
  }

  private void takeBack(PersonId person, Guess.Admitted guess, Instant waitUntil) {
    Count count = of(person);
    if (count.round() == guess.round()) {
      counts.put(
          person, new Count(count.round(), count.guesses() - 1, waitUntil, Optional.empty()));
    }
  }

  @Override
  public synchronized Optional<Long> locked(PersonId person, LockoutPolicy policy) {
    Count count = of(person);
    return Optional.of(count.round()).filter(round -> count.guesses() >= policy.locksAfter());
  }

  private Count of(PersonId person) {
    return counts.getOrDefault(person, NONE);
  }

  private record Count(long round, int guesses, Instant waitUntil, Optional<Instant> locked) {
    Count since(Optional<Instant> other) {
      return new Count(round, guesses, waitUntil, other);
    }
  }
}
