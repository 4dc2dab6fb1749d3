package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.SignInHistory.Before;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInAttempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SignInHistory} promises. */
public abstract class SignInHistoryContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final Before NOTHING = new Before(Optional.empty(), 0);

  private final PersonId person = Fresh.person();

  /** The history under test. */
  protected abstract SignInHistory history();

  @Test
  void before_the_first_success_there_was_nothing() {
    assertThat(history().beforeLatest(person)).isEqualTo(NOTHING);
    assertThat(history().succeeded(person, NOW)).isEqualTo(NOTHING);
    assertThat(history().beforeLatest(person)).isEqualTo(NOTHING);
  }

  @Test
  void failures_before_the_first_success_are_told() {
    history().failed(person, at(NOW));
    history().failed(person, at(NOW.plusSeconds(1)));
    assertThat(history().beforeLatest(person)).isEqualTo(NOTHING);
    Before before = new Before(Optional.empty(), 2);
    assertThat(history().succeeded(person, NOW.plusSeconds(2))).isEqualTo(before);
    assertThat(history().beforeLatest(person)).isEqualTo(before);
  }

  @Test
  void a_success_tells_the_one_before_and_the_failures_between() {
    history().failed(person, at(NOW));
    history().succeeded(person, NOW.plusSeconds(1).plusNanos(999_999));
    history().failed(person, at(NOW.plusSeconds(2)));
    history().failed(person, at(NOW.plusSeconds(3)));
    history().failed(person, at(NOW.plusSeconds(4)));
    Before before = new Before(Optional.of(NOW.plusSeconds(1)), 3);
    assertThat(history().succeeded(person, NOW.plusSeconds(5))).isEqualTo(before);
    history().failed(person, at(NOW.plusSeconds(6)));
    assertThat(history().beforeLatest(person)).isEqualTo(before);
    assertThat(history().succeeded(person, NOW.plusSeconds(7)))
        .isEqualTo(new Before(Optional.of(NOW.plusSeconds(5)), 1));
  }

  @Test
  void failures_are_kept_with_time_and_masked_address_the_latest_first() {
    history().failed(person, new SignInAttempt(NOW.plusNanos(999_999), "203.0.113.*"));
    history().failed(person, new SignInAttempt(NOW.plusSeconds(1), "2001:db8::*"));
    history().succeeded(person, NOW.plusSeconds(2));
    assertThat(history().failures(person))
        .containsExactly(
            new SignInAttempt(NOW.plusSeconds(1), "2001:db8::*"),
            new SignInAttempt(NOW, "203.0.113.*"));
    assertThat(history().failures(Fresh.person())).isEmpty();
  }

  @Test
  void of_many_failures_the_latest_are_kept_and_all_are_counted() {
    int many = SignInHistory.KEPT + 3;
    for (int i = 0; i < many; i++) {
      history().failed(person, at(NOW.plusSeconds(i)));
    }
    assertThat(history().failures(person))
        .hasSize(SignInHistory.KEPT)
        .startsWith(at(NOW.plusSeconds(many - 1)))
        .endsWith(at(NOW.plusSeconds(3)));
    assertThat(history().succeeded(person, NOW.plusSeconds(many)).failures()).isEqualTo(many);
  }

  @Test
  void people_are_apart() {
    history().failed(Fresh.person(), at(NOW));
    assertThat(history().succeeded(person, NOW)).isEqualTo(NOTHING);
  }

  @Test
  void failures_at_the_same_time_are_all_counted() {
    Race.run(
        i -> {
          history().failed(person, at(NOW));
          return i;
        });
    assertThat(history().succeeded(person, NOW).failures()).isEqualTo(Race.RUNNERS);
  }

  @Test
  void failures_at_the_same_time_are_all_kept() {
    Race.run(
        i -> {
          history().failed(person, at(NOW.plusSeconds(i)));
          return i;
        });
    assertThat(history().failures(person)).hasSize(Race.RUNNERS).doesNotHaveDuplicates();
  }

  @Test
  void of_successes_at_the_same_time_each_sees_the_one_before() {
    List<Before> befores = Race.run(i -> history().succeeded(person, NOW.plusSeconds(i)));
    assertThat(befores).doesNotHaveDuplicates().contains(NOTHING);
  }

  @Test
  void failures_from_before_then_are_forgotten_one_by_one_and_stay_counted() {
    Instant then = Instant.parse("2020-02-02T02:02:02.020Z");
    for (int i = -3; i < 2; i++) {
      history().failed(person, at(then.plusMillis(i)));
    }
    assertThat(history().forget(then, 2)).isEqualTo(2);
    assertThat(history().failures(person)).hasSize(3);
    assertThat(history().forget(then, 2)).isEqualTo(1);
    assertThat(history().failures(person))
        .containsExactly(at(then.plusMillis(1)), at(then.plusMillis(0)));
    assertThat(history().forget(then, 2)).isZero();
    assertThat(history().succeeded(person, NOW).failures()).isEqualTo(5);
    assertThat(history().forget(then.plusMillis(2), 2)).isEqualTo(2);
  }

  @Test
  void a_failure_after_some_were_forgotten_is_kept_as_ever() {
    Instant then = Instant.parse("2019-02-02T02:02:02.020Z");
    history().failed(person, at(then));
    assertThat(history().forget(then.plusMillis(1), 1_000)).isEqualTo(1);
    history().failed(person, at(NOW));
    assertThat(history().failures(person)).containsExactly(at(NOW));
  }

  private static SignInAttempt at(Instant time) {
    return new SignInAttempt(time, "203.0.113.*");
  }
}
