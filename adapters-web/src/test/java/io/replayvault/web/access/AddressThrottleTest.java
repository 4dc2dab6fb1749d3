package io.replayvault.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AddressThrottleTest {
  private final HandClock clock = new HandClock(Sessions.START);
  private final AddressThrottle throttle = new AddressThrottle(10, clock);

  @Test
  void failures_from_one_address_are_slowed_down_and_others_are_not() {
    for (int i = 0; i < 30; i++) {
      throttle.require("a");
    }
    assertRefused("a", 6);
    assertThatCode(() -> throttle.require("b")).doesNotThrowAnyException();
    clock.move(Duration.ofSeconds(6));
    assertThatCode(() -> throttle.require("a")).doesNotThrowAnyException();
    assertRefused("a", 6);
  }

  @Test
  void what_succeeds_uses_nothing_up() {
    for (int i = 0; i < 1_000; i++) {
      throttle.require("a");
      throttle.giveBack("a");
    }
    for (int i = 0; i < 30; i++) {
      throttle.require("a");
    }
    assertRefused("a", 6);
  }

  @Test
  void nothing_is_slowed_down_without_an_allowance() {
    AddressThrottle off = new AddressThrottle(0, clock);
    for (int i = 0; i < 1_000; i++) {
      off.require("a");
      off.giveBack("a");
    }
  }

  private void assertRefused(String network, long seconds) {
    assertThatThrownBy(() -> throttle.require(network))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(ProblemKind.RATE_LIMITED);
              assertThat(refusal.retryAfter()).isEqualTo(Optional.of(seconds));
            });
  }
}
