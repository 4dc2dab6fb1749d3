package io.replayvault.application.password.out;

import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PasswordHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Passwords in memory, of people in memory; what nobody replaced yet counts since the start. */
public final class InMemoryPasswords implements Passwords {
  private final Map<PersonId, Instant> setAt = new HashMap<>();
  private final Map<PersonId, List<PasswordHash>> earlier = new HashMap<>();
  private final InMemoryPeople people;
  private final Instant start;

  public InMemoryPasswords(InMemoryPeople people, Instant start) {
    this.people = people;
    this.start = start;
  }

  @Override
  public synchronized Optional<Kept> find(PersonId person) {
    return people
        .passwordOf(person)
        .map(
            hash ->
                new Kept(
                    hash,
                    setAt.getOrDefault(person, start),
                    earlier.getOrDefault(person, List.of())));
  }

  @Override
  public synchronized boolean replace(
      PersonId person, PasswordHash seen, PasswordHash next, Instant at, int remembered) {
    if (!people.exchange(person, seen, next)) {
      return false;
    }
    setAt.put(person, Milliseconds.of(at));
    List<PasswordHash> before = earlier.getOrDefault(person, List.of());
    earlier.put(
        person,
        new ArrayList<>(
            Stream.concat(Stream.of(seen), before.stream()).limit(remembered - 1L).toList()));
    return true;
  }

  @Override
  public synchronized void rehash(PersonId person, PasswordHash seen, PasswordHash same) {
    people.exchange(person, seen, same);
  }
}
