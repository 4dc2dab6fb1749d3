package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.Lockouts.Guess;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.Lockout;
import io.replayvault.domain.access.Lockout.Cause;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.LockoutPolicy.Mode;
import io.replayvault.domain.access.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Lockouts} promises. */
public abstract class LockoutsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final LockoutPolicy THREE = new LockoutPolicy(3, Mode.LOCK);
  private static final LockoutPolicy SLOWER = new LockoutPolicy(3, Mode.GROWING_DELAY);
  private static final int GUESSES_EACH = 25;

  private final PersonId person = Fresh.person();

  /** The lockouts under test; asked twice, it may answer as two nodes on the same store. */
  protected abstract Lockouts lockouts();

  /** Who is locked, over the same store. */
  protected abstract LockedPeople locked();

  @Test
  void so_many_guesses_are_admitted_and_no_more() {
    assertThat(admittedOf(5, THREE, NOW)).isEqualTo(3);
    assertThat(admittedOf(1, THREE, NOW.plus(Duration.ofDays(4000)))).isZero();
  }

  @Test
  void of_two_hundred_guesses_at_once_no_more_are_admitted() {
    assertThat(admittedAtOnce(THREE, NOW)).isEqualTo(3);
  }

  @Test
  void of_two_hundred_guesses_at_once_after_a_wait_one_is_admitted() {
    admittedOf(3, SLOWER, NOW);
    assertThat(admittedAtOnce(SLOWER, NOW.plusSeconds(60))).isEqualTo(1);
  }

  @Test
  void whether_somebody_is_locked_is_told_and_which_lock_it_is() {
    assertThat(lockouts().locked(person, THREE)).isEmpty();
    admittedOf(2, THREE, NOW);
    assertThat(lockouts().locked(person, THREE)).isEmpty();
    admittedOf(1, THREE, NOW);
    assertThat(lockouts().locked(person, THREE)).contains(0L);
    assertThat(lockouts().locked(person, SLOWER)).as("a wait helps").isEmpty();
    lockouts().clear(person);
    assertThat(lockouts().locked(person, THREE)).isEmpty();
    lockouts().lock(person, NOW);
    assertThat(lockouts().locked(person, SLOWER)).contains(2L);
  }

  @Test
  void people_are_apart() {
    admittedOf(5, THREE, NOW);
    assertThat(lockouts().admit(Fresh.person(), THREE, NOW))
        .isEqualTo(new Guess.Admitted(0, false));
  }

  @Test
  void a_guess_that_is_freed_does_not_count() {
    for (int i = 0; i < 10; i++) {
      lockouts().free(person, admitted(THREE, NOW));
    }
    assertThat(admittedOf(5, THREE, NOW)).isEqualTo(3);
  }

  @Test
  void freeing_one_of_a_lock_lets_one_more_in() {
    Guess.Admitted right = admitted(THREE, NOW);
    admittedOf(5, THREE, NOW);
    lockouts().free(person, right);
    assertThat(admittedOf(5, THREE, NOW)).isEqualTo(1);
  }

  @Test
  void clearing_opens_a_lock_and_begins_anew() {
    admittedOf(5, THREE, NOW);
    lockouts().clear(person);
    assertThat(admittedOf(5, THREE, NOW)).isEqualTo(3);
  }

  @Test
  void clearing_what_never_was_changes_nothing() {
    lockouts().clear(person);
    assertThat(admittedOf(5, THREE, NOW)).isEqualTo(3);
  }

  @Test
  void a_guess_from_before_a_clearing_frees_nothing_after_it() {
    Guess.Admitted old = admitted(THREE, NOW);
    lockouts().clear(person);
    admittedOf(3, THREE, NOW);
    lockouts().free(person, old);
    assertThat(admittedOf(5, THREE, NOW)).isZero();
  }

  @Test
  void waits_grow_as_the_policy_says_and_a_refused_guess_makes_none_longer() {
    assertThat(admittedOf(5, SLOWER, NOW)).isEqualTo(3);
    Instant at = NOW;
    for (int guesses = 3; guesses < SLOWER.locksAfter(); guesses++) {
      Duration wait = SLOWER.waitAfter(guesses).orElseThrow();
      assertThat(admittedOf(2, SLOWER, at.plus(wait).minusMillis(1))).isZero();
      at = at.plus(wait);
      assertThat(admittedOf(2, SLOWER, at)).isEqualTo(1);
    }
  }

  @Test
  void growing_waits_end_in_a_lock_that_no_wait_opens() {
    Instant at = growTo(SLOWER.locksAfter());
    assertThat(admittedOf(5, SLOWER, at.plus(Duration.ofDays(4000)))).isZero();
    lockouts().clear(person);
    assertThat(admittedOf(5, SLOWER, at)).isEqualTo(3);
  }

  @Test
  void the_guess_that_locked_and_is_freed_leaves_its_wait() {
    Instant before = growTo(SLOWER.locksAfter() - 1);
    Instant at = before.plus(LockoutPolicy.LONGEST_WAIT);
    lockouts().free(person, admitted(SLOWER, at));
    assertThat(admittedOf(1, SLOWER, at.plusSeconds(1))).isZero();
    assertThat(admittedOf(2, SLOWER, at.plus(LockoutPolicy.LONGEST_WAIT))).isEqualTo(1);
  }

  @Test
  void a_right_guess_that_passes_lets_one_more_in_at_once_and_counts_the_rest() {
    Instant at = growTo(SLOWER.threshold()).plus(LockoutPolicy.LONGEST_WAIT);
    lockouts().letPass(person, admitted(SLOWER, at), at);
    assertThat(admittedOf(2, SLOWER, at.plusSeconds(1))).isEqualTo(1);
    assertThat(admittedOf(1, SLOWER, at.plusSeconds(2))).isZero();
  }

  @Test
  void what_passes_opens_no_lock() {
    lockouts().letPass(person, admitted(THREE, NOW), NOW);
    assertThat(admittedOf(5, THREE, NOW)).isEqualTo(3);
    assertThat(admittedOf(1, THREE, NOW.plusSeconds(1))).isZero();
  }

  @Test
  void a_stricter_policy_counts_at_once() {
    admittedOf(3, new LockoutPolicy(10, Mode.LOCK), NOW);
    assertThat(admittedOf(1, THREE, NOW)).isZero();
    assertThat(admittedOf(1, new LockoutPolicy(4, Mode.LOCK), NOW)).isEqualTo(1);
  }

  @Test
  void a_lock_does_not_open_by_a_wait_that_was_set_before_it() {
    admittedOf(3, SLOWER, NOW);
    assertThat(admittedOf(1, THREE, NOW.plus(Duration.ofDays(2)))).isZero();
  }

  @Test
  void who_is_locked_stays_so_under_every_policy_until_they_are_cleared() {
    lockouts().lock(person, NOW);
    Instant late = NOW.plus(Duration.ofDays(4000));
    assertThat(admittedOf(5, SLOWER, late)).isZero();
    assertThat(admittedOf(5, new LockoutPolicy(10, Mode.GROWING_DELAY), late)).isZero();
    lockouts().clear(person);
    assertThat(admittedOf(5, THREE, NOW)).isEqualTo(3);
  }

  @Test
  void a_guess_from_before_a_lock_opens_it_neither_by_being_right() {
    Guess.Admitted right = admitted(SLOWER, NOW);
    lockouts().lock(person, NOW);
    lockouts().free(person, right);
    lockouts().letPass(person, right, NOW);
    assertThat(lockouts().passed(person)).isFalse();
    assertThat(admittedOf(5, SLOWER, NOW.plus(Duration.ofDays(2)))).isZero();
  }

  @Test
  void who_passed_begins_anew() {
    admittedOf(2, THREE, NOW);
    assertThat(lockouts().passed(person)).isTrue();
    assertThat(admittedOf(5, THREE, NOW)).isEqualTo(3);
  }

  @Test
  void the_guess_after_which_none_is_admitted_is_told_to_be_the_last() {
    assertThat(admitted(THREE, NOW).last()).isFalse();
    assertThat(admitted(THREE, NOW).last()).isFalse();
    assertThat(admitted(THREE, NOW).last()).isTrue();
  }

  @Test
  void a_guess_that_a_wait_follows_is_not_the_last_and_the_one_that_none_follows_is() {
    admittedOf(2, SLOWER, NOW);
    assertThat(admitted(SLOWER, NOW).last()).isFalse();
    assertThat(locked().among(Set.of(person))).isEmpty();
    lockouts().clear(person);
    Instant at = growTo(SLOWER.locksAfter() - 1).plus(LockoutPolicy.LONGEST_WAIT);
    assertThat(admitted(SLOWER, at).last()).isTrue();
    assertThat(locked().among(Set.of(person)))
        .isEqualTo(Map.of(person, new Lockout(at, Cause.GUESSES)));
  }

  @Test
  void who_is_locked_is_so_since_the_last_guess_that_was_admitted() {
    admittedOf(3, THREE, NOW);
    admittedOf(4, THREE, NOW.plusSeconds(9));
    PersonId other = Fresh.person();
    lockouts().admit(other, THREE, NOW);
    assertThat(locked().among(Set.of(person, other, Fresh.person())))
        .isEqualTo(Map.of(person, new Lockout(NOW, Cause.GUESSES)));
    assertThat(locked().among(Set.of(other))).isEmpty();
    assertThat(locked().among(Set.of())).isEmpty();
  }

  @Test
  void whom_a_stricter_policy_locks_is_so_since_the_first_guess_that_it_refused() {
    admittedOf(4, new LockoutPolicy(10, Mode.LOCK), NOW);
    assertThat(locked().among(Set.of(person))).isEmpty();
    admittedOf(2, THREE, NOW.plusSeconds(9));
    assertThat(locked().among(Set.of(person)))
        .isEqualTo(Map.of(person, new Lockout(NOW.plusSeconds(9), Cause.GUESSES)));
    admittedOf(1, new LockoutPolicy(10, Mode.LOCK), NOW.plusSeconds(10));
    assertThat(locked().among(Set.of(person))).isEmpty();
  }

  @Test
  void nobody_is_locked_once_the_last_guess_was_freed_or_all_were_cleared() {
    admittedOf(2, THREE, NOW);
    lockouts().free(person, admitted(THREE, NOW));
    assertThat(locked().among(Set.of(person))).isEmpty();
    lockouts().letPass(person, admitted(THREE, NOW), NOW);
    assertThat(locked().among(Set.of(person))).isEmpty();
    admittedOf(1, THREE, NOW);
    assertThat(locked().among(Set.of(person))).isNotEmpty();
    lockouts().clear(person);
    assertThat(locked().among(Set.of(person))).isEmpty();
  }

  @Test
  void whom_a_rule_locked_is_so_for_that() {
    lockouts().lock(person, NOW);
    admittedOf(1, THREE, NOW.plusSeconds(9));
    assertThat(locked().among(Set.of(person)))
        .isEqualTo(Map.of(person, new Lockout(NOW, Cause.DETECTION)));
  }

  /** Guesses until so many were admitted; answers when the latest was. */
  private Instant growTo(int guesses) {
    Instant at = NOW;
    admittedOf(SLOWER.threshold(), SLOWER, at);
    for (int so = SLOWER.threshold(); so < guesses; so++) {
      at = at.plus(SLOWER.waitAfter(so).orElseThrow());
      assertThat(admittedOf(1, SLOWER, at)).isEqualTo(1);
    }
    return at;
  }

  private Guess.Admitted admitted(LockoutPolicy policy, Instant now) {
    return (Guess.Admitted) lockouts().admit(person, policy, now);
  }

  private long admittedAtOnce(LockoutPolicy policy, Instant now) {
    List<Long> each = Race.run(runner -> admittedOf(GUESSES_EACH, policy, now));
    return each.stream().mapToLong(Long::longValue).sum();
  }

  private long admittedOf(int guesses, LockoutPolicy policy, Instant now) {
    return Stream.generate(() -> lockouts().admit(person, policy, now))
        .limit(guesses)
        .filter(Guess.Admitted.class::isInstance)
        .count();
  }
}
