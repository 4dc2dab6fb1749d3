package io.replayvault.application.access.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Second factors in memory. */
public final class InMemorySecondFactors implements SecondFactors {
  private final Map<PersonId, Counting> counting = new ConcurrentHashMap<>();
  private final Map<PersonId, Waiting> waiting = new HashMap<>();
  private final InMemoryPasskeys passkeys;

  public InMemorySecondFactors(InMemoryPasskeys passkeys, RecoveryCodes codes) {
    this.passkeys = passkeys;
    passkeys.beside(counting::containsKey, codes);
  }

  @Override
  public synchronized Optional<Kept> find(PersonId person) {
    return Optional.ofNullable(counting.get(person)).map(Counting::kept);
  }

  @Override
  public synchronized void propose(PersonId person, Sealed secret, Instant until) {
    waiting.put(person, new Waiting(secret, Milliseconds.of(until)));
  }

  @Override
  public synchronized Optional<Sealed> proposed(PersonId person, Instant now) {
    return Optional.ofNullable(waiting.get(person))
        .filter(w -> now.isBefore(w.until()))
        .map(Waiting::secret);
  }

  @Override
  public synchronized boolean confirm(PersonId person, Sealed proposed, long step, Instant at) {
    if (proposed(person, at).filter(secret -> isSame(secret, proposed)).isEmpty()) {
      return false;
    }
    waiting.remove(person);
    counting.put(person, new Counting(new Kept(proposed, Milliseconds.of(at)), step));
    return true;
  }

  @Override
  public synchronized boolean confirmFirst(
      PersonId person, Sealed proposed, long step, Instant at) {
    return !counting.containsKey(person)
        && passkeys.of(person).isEmpty()
        && confirm(person, proposed, step, at);
  }

  @Override
  public synchronized boolean use(PersonId person, Sealed secret, long step) {
    Counting one = counting.get(person);
    if (one == null || one.lastStep() >= step || !isSame(one.kept().secret(), secret)) {
      return false;
    }
    counting.put(person, new Counting(one.kept(), step));
    return true;
  }

  @Override
  public synchronized void remove(PersonId person) {
    counting.remove(person);
    waiting.remove(person);
    passkeys.dropCodes(person);
  }

  @Override
  public synchronized void takeBack(PersonId person, Sealed secret) {
    if (find(person).filter(kept -> isSame(kept.secret(), secret)).isPresent()) {
      remove(person);
    }
  }

  @Override
  public synchronized boolean removeSpare(PersonId person) {
    // Of removals at once, of an app and of passkeys, one comes after the other.
    synchronized (passkeys) {
      if (passkeys.of(person).isEmpty()) {
        return false;
      }
      remove(person);
      return true;
    }
  }

  private static boolean isSame(Sealed one, Sealed other) {
    return Arrays.equals(one.bytes(), other.bytes());
  }

  private record Counting(Kept kept, long lastStep) {}

  private record Waiting(Sealed secret, Instant until) {}
}
