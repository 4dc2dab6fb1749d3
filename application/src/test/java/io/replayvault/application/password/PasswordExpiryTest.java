package io.replayvault.application.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.PasswordRoom;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PasswordProfile;
import io.replayvault.domain.password.PasswordRules;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PasswordExpiryTest {
  private final PasswordRoom room = new PasswordRoom();
  private final PersonId ann = room.admin("correct horse 1").person().id();

  @Test
  void a_password_counts_to_the_last_millisecond_and_no_longer() {
    room.clock.move(Duration.ofDays(90).minusMillis(1));
    assertThat(room.change.isExpired(ann)).isFalse();
    room.clock.move(Duration.ofMillis(1));
    assertThat(room.change.isExpired(ann)).isTrue();
  }

  @Test
  void many_requests_of_one_minute_cost_one_look_and_the_next_another() {
    for (int i = 0; i < 100; i++) {
      room.change.isExpired(ann);
      room.clock.move(Duration.ofMillis(599));
    }
    assertThat(looks()).isEqualTo(1);
    room.clock.move(Duration.ofSeconds(1));
    room.change.isExpired(ann);
    assertThat(looks()).isEqualTo(2);
  }

  @Test
  void a_stricter_policy_counts_within_a_minute() {
    room.clock.move(Duration.ofDays(10));
    assertThat(room.change.isExpired(ann)).isFalse();
    room.policies.set(
        room.account,
        PasswordPolicy.custom(
            new PasswordRules(10, 10, true, false, 1, Optional.of(7), false, false)));
    room.clock.move(Duration.ofMinutes(1));
    assertThat(room.change.isExpired(ann)).isTrue();
  }

  @Test
  void without_an_expiry_a_password_counts_for_ever() {
    room.policies.set(room.account, PasswordPolicy.of(PasswordProfile.NIST_800_63B_4));
    room.clock.move(Duration.ofDays(36_500));
    assertThat(room.change.isExpired(ann)).isFalse();
  }

  @Test
  void a_clock_that_was_set_back_keeps_nothing_good() {
    room.change.isExpired(ann);
    room.clock.move(Duration.ofSeconds(-1));
    room.change.isExpired(ann);
    assertThat(looks()).isEqualTo(2);
  }

  @Test
  void a_person_is_told_when_it_ends() {
    assertThat(
            new DescribeOwnPasswordService(room.check, room.expiry)
                .of(room.people.find(ann).orElseThrow())
                .expiresAt())
        .contains(Sessions.START.plus(Duration.ofDays(90)));
  }

  @Test
  void somebody_unknown_has_nothing_to_change() {
    assertThat(room.change.isExpired(Fresh.person())).isFalse();
  }

  private long looks() {
    return room.watch.calls().stream().filter("Passwords.find"::equals).count();
  }
}
