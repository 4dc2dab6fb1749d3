package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SignInTest {
  private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

  @Test
  void the_limits_are_half_an_hour_idle_and_twelve_hours_in_all() {
    assertThat(SignIn.IDLE_LIMIT).isEqualTo(Duration.ofMinutes(30));
    assertThat(SignIn.ABSOLUTE_LIMIT).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void is_over_the_moment_it_was_idle_for_the_limit() {
    SignIn signIn = usedAt(START.plusSeconds(60));
    Instant end = START.plusSeconds(60).plus(SignIn.IDLE_LIMIT);
    assertThat(signIn.isLiveAt(end.minusMillis(1))).isTrue();
    assertThat(signIn.isLiveAt(end)).isFalse();
  }

  @Test
  void is_over_after_the_absolute_limit_however_much_it_is_used() {
    Instant end = START.plus(SignIn.ABSOLUTE_LIMIT);
    SignIn signIn = usedAt(end.minusMillis(2));
    assertThat(signIn.isLiveAt(end.minusMillis(1))).isTrue();
    assertThat(signIn.isLiveAt(end)).isFalse();
  }

  private static SignIn usedAt(Instant at) {
    return new SignIn(new SignInId("x"), new PersonId("p"), START, at, "-");
  }
}
