package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.PastSignIns.Forgotten;
import io.replayvault.application.access.out.InMemoryPersonLetters;
import io.replayvault.application.access.out.InMemorySignInHistory;
import io.replayvault.application.access.out.InMemorySignIns;
import io.replayvault.application.access.out.PersonLetters;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInAttempt;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

final class PastSignInsTest {
  private static final Duration KEPT = Duration.ofDays(400);
  private static final BooleanSupplier NEVER = () -> false;

  private final HandClock clock = new HandClock(Sessions.START);
  private final SignIns signIns = new InMemorySignIns();
  private final SignInHistory history = new InMemorySignInHistory();
  private final PersonLetters letters = new InMemoryPersonLetters();
  private final PastSignIns past = new PastSignIns(signIns, history, letters, KEPT, clock);
  private final PersonId person = Fresh.person();

  @Test
  void what_is_kept_long_enough_is_forgotten_and_nothing_before_that() {
    signInAndFail();
    letters.know(person, "place 203.0.113.*", clock.instant());
    clock.move(KEPT);
    assertThat(past.forget(NEVER)).isEqualTo(new Forgotten(0, 0, 0));
    clock.move(Duration.ofMillis(1));
    signInAndFail();
    letters.know(person, "place 198.51.100.*", clock.instant());
    assertThat(past.forget(NEVER)).isEqualTo(new Forgotten(1, 1, 1));
    assertThat(signIns.of(person)).hasSize(1);
    assertThat(history.failures(person)).hasSize(1);
    assertThat(letters.isKnown(person, "place 203.0.113.*")).isFalse();
    assertThat(letters.isKnown(person, "place 198.51.100.*")).isTrue();
  }

  @Test
  void however_many_there_are_one_run_forgets_them() {
    for (int i = 0; i <= 2 * PastSignIns.AT_ONCE; i++) {
      signInAndFail();
      letters.know(Fresh.person(), "place 203.0.113.*", clock.instant());
    }
    clock.move(KEPT.plusDays(1));
    assertThat(past.forget(NEVER))
        .isEqualTo(
            new Forgotten(
                2 * PastSignIns.AT_ONCE + 1, SignInHistory.KEPT, 2 * PastSignIns.AT_ONCE + 1));
    assertThat(signIns.of(person)).isEmpty();
  }

  @Test
  void a_run_that_is_over_leaves_the_rest_to_the_next() {
    signInAndFail();
    clock.move(KEPT.plusDays(1));
    assertThat(past.forget(() -> true)).isEqualTo(new Forgotten(0, 0, 0));
    assertThat(past.forget(NEVER)).isEqualTo(new Forgotten(1, 1, 0));
  }

  private void signInAndFail() {
    signIns.start(
        new SignIn(Fresh.signIn(), person, clock.instant(), clock.instant(), "203.0.113.*"));
    history.failed(person, new SignInAttempt(clock.instant(), "203.0.113.*"));
  }
}
