package io.replayvault.domain.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DetectionPolicyTest {
  private static final WorkingHours TOKYO =
      new WorkingHours(ZoneId.of("Asia/Tokyo"), Set.of(DayOfWeek.MONDAY), 9, 18);

  @Test
  void a_rule_that_is_not_named_alerts() {
    DetectionPolicy policy =
        new DetectionPolicy(
            Map.of(DetectionRule.NEW_PLACE, Response.LOCK), WorkingHours.USUAL, 1, 1);
    assertThat(policy.responseTo(DetectionRule.NEW_PLACE)).isEqualTo(Response.LOCK);
    assertThat(policy.responseTo(DetectionRule.DECOY_OPENED)).isEqualTo(Response.ALERT);
  }

  @ParameterizedTest
  @EnumSource(names = {"ASK_FACTOR", "END_SIGN_INS", "LOCK"})
  void nobody_is_locked_because_somebody_tried_a_password_at_them(Response response) {
    assertThatThrownBy(() -> DetectionPolicy.USUAL.with(DetectionRule.PASSWORD_SPRAYING, response))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  void a_floor_has_bounds(int floor) {
    assertThatThrownBy(() -> new DetectionPolicy(Map.of(), WorkingHours.USUAL, floor, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DetectionPolicy(Map.of(), WorkingHours.USUAL, 1, floor))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T00:00:00Z, true",
    "2026-11-22T23:59:59Z, false",
    "2026-11-23T08:59:59Z, true",
    "2026-11-23T09:00:00Z, false",
    "2026-11-24T03:00:00Z, false"
  })
  void working_hours_are_the_accounts_own(Instant at, boolean within) {
    assertThat(TOKYO.contains(at)).isEqualTo(within);
  }

  @Test
  void days_begin_where_the_account_is() {
    assertThat(TOKYO.dayOf(Instant.parse("2026-11-22T15:00:00Z")))
        .isEqualTo(LocalDate.parse("2026-11-23"));
  }

  @ParameterizedTest
  @CsvSource({"9, 9", "10, 9", "-1, 5", "0, 25"})
  void hours_begin_before_they_end(int from, int to) {
    assertThatThrownBy(() -> new WorkingHours(ZoneId.of("UTC"), Set.of(), from, to))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
