package io.replayvault.application.password;

import io.replayvault.application.access.out.People;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.application.password.out.Passwords;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a password is too old (clause F6), asked at every request. That one still counts is
 * remembered for a minute, so it costs three look-ups a minute for each person who is at work, and
 * a stricter policy counts within that; that one is expired is never remembered, so choosing
 * another counts on every node at once.
 */
public final class PasswordExpiry {
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final Map<PersonId, Good> good = new ConcurrentHashMap<>();
  private final People people;
  private final Passwords passwords;
  private final PasswordPolicies policies;
  private final InstantSource clock;

  public PasswordExpiry(
      People people, Passwords passwords, PasswordPolicies policies, InstantSource clock) {
    this.people = people;
    this.passwords = passwords;
    this.policies = policies;
    this.clock = clock;
  }

  /** Whether the person must choose another; somebody without a password must not. */
  boolean isExpired(PersonId person) {
    Instant now = clock.instant();
    Good known = good.get(person);
    if (known != null && known.holdsAt(now)) {
      return false;
    }
    Optional<Instant> end = people.find(person).flatMap(this::endOf);
    if (end.isPresent() && !now.isBefore(end.get())) {
      good.remove(person);
      return true;
    }
    good.values().removeIf(old -> !old.holdsAt(now));
    Instant again = now.plus(REMEMBERED);
    good.put(person, new Good(now, end.filter(again::isAfter).orElse(again)));
    return false;
  }

  /** When the person's password ends; empty if it does not. */
  Optional<Instant> endOf(Person person) {
    return policies
        .of(person.account())
        .rules()
        .lifetime()
        .flatMap(life -> passwords.find(person.id()).map(kept -> kept.setAt().plus(life)));
  }

  /** Not beyond a clock that was set back. */
  private record Good(Instant since, Instant until) {
    boolean holdsAt(Instant now) {
      return !now.isBefore(since) && now.isBefore(until);
    }
  }
}
