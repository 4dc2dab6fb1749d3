package io.replayvault.application.access.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInAttempt;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each person's sign-ins and failures in memory. */
public final class InMemorySignInHistory implements SignInHistory {
  private static final Past NOTHING =
      new Past(Optional.empty(), 0, new Before(Optional.empty(), 0));

  private final Map<PersonId, Past> past = new HashMap<>();
  private final Map<PersonId, Deque<SignInAttempt>> kept = new HashMap<>();

  @Override
  public synchronized void failed(PersonId person, SignInAttempt attempt) {
    Past before = of(person);
    past.put(person, new Past(before.latest(), before.failures() + 1, before.beforeLatest()));
    Deque<SignInAttempt> attempts = kept.computeIfAbsent(person, p -> new ArrayDeque<>());
    attempts.addFirst(new SignInAttempt(Milliseconds.of(attempt.at()), attempt.maskedAddress()));
    if (attempts.size() > KEPT) {
      attempts.removeLast();
    }
  }

  @Override
  public synchronized Before succeeded(PersonId person, Instant at) {
    Past before = of(person);
    Before answer = new Before(before.latest(), before.failures());
    past.put(person, new Past(Optional.of(Milliseconds.of(at)), 0, answer));
    return answer;
  }

  @Override
  public synchronized Before beforeLatest(PersonId person) {
    return of(person).beforeLatest();
  }

  @Override
  public synchronized List<SignInAttempt> failures(PersonId person) {
    return List.copyOf(kept.getOrDefault(person, new ArrayDeque<>()));
  }

  @Override
  public synchronized int forget(Instant before, int most) {
    int forgotten = 0;
    for (Deque<SignInAttempt> attempts : kept.values()) {
      Iterator<SignInAttempt> each = attempts.iterator();
      while (each.hasNext() && forgotten < most) {
        if (each.next().at().isBefore(before)) {
          each.remove();
          forgotten++;
        }
      }
    }
    return forgotten;
  }

  private Past of(PersonId person) {
    return past.getOrDefault(person, NOTHING);
  }

  private record Past(Optional<Instant> latest, int failures, Before beforeLatest) {}
}
