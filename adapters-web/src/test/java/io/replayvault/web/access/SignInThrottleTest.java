package io.replayvault.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SignInThrottleTest {
  private final HandClock clock = new HandClock(Sessions.START);
  private final SignInThrottle throttle = new SignInThrottle(SignInThrottle.USUAL, clock);

  @Test
  void one_address_is_slowed_down_however_it_is_typed_and_others_are_not() {
    for (int i = 0; i < 20; i++) {
      throttle.within("ann@shop.example", () -> "tried");
    }
    assertRefused(" ANN@shop.example ");
    assertThat(throttle.within("bob@shop.example", () -> "tried")).isEqualTo("tried");

    clock.move(Duration.ofSeconds(5));
    assertThat(throttle.within("ann@shop.example", () -> "tried")).isEqualTo("tried");
    assertRefused("ann@shop.example");
  }

  @Test
  void all_together_are_slowed_down_too() {
    for (int i = 0; i < 60; i++) {
      throttle.within("person" + i + "@shop.example", () -> "tried");
    }
    assertRefused("another@shop.example");
  }

  @Test
  void no_more_than_four_are_hashed_at_once() {
    throttle.within(
        "a",
        () ->
            throttle.within(
                "b",
                () ->
                    throttle.within(
                        "c",
                        () ->
                            throttle.within(
                                "d",
                                () -> {
                                  assertRefused("e");
                                  return "";
                                }))));
    assertThat(throttle.within("f", () -> "room again")).isEqualTo("room again");
  }

  private void assertRefused(String email) {
    assertThatThrownBy(() -> throttle.within(email, () -> "tried"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(ProblemKind.RATE_LIMITED));
  }
}
