package io.replayvault.domain.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.access.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clause F4, as far as an account may depart from it. */
final class DeviationTest {
  private static final PersonId CONTACT = new PersonId("p1");
  private static final Instant START = Instant.parse("2026-11-28T09:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(30));

  @Test
  void it_counts_from_its_record_to_its_end() {
    Deviation deviation = new Deviation(CONTACT, START, END, "Old terminals have no digits");
    assertThat(deviation.isInForce(START.minusMillis(1))).isFalse();
    assertThat(deviation.isInForce(START)).isTrue();
    assertThat(deviation.isInForce(END.minusMillis(1))).isTrue();
    assertThat(deviation.isInForce(END)).isFalse();
  }

  @Test
  void one_that_was_ended_counts_no_more() {
    Instant ended = START.plus(Duration.ofDays(1));
    Deviation deviation = new Deviation(CONTACT, START, END, "Why", Optional.of(ended));
    assertThat(deviation.isInForce(ended.minusMillis(1))).isTrue();
    assertThat(deviation.isInForce(ended)).isFalse();
    assertThat(deviation.end()).isEqualTo(ended);
  }

  @Test
  void it_has_a_reason_and_lasts_a_year_at_most() {
    Instant late = START.plus(Deviation.LONGEST).plusMillis(1);
    for (Instant until : List.of(START, late)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Deviation(CONTACT, START, until, "Why"));
    }
    for (String reason : List.of(" ", "x".repeat(501))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Deviation(CONTACT, START, END, reason));
    }
  }

  @Test
  void a_policy_without_a_digit_names_its_deviation_and_keeps_the_ten_characters() {
    Deviation deviation = new Deviation(CONTACT, START, END, "Why");
    PasswordPolicy policy =
        PasswordPolicy.custom(
            new PasswordRules(10, 10, false, false, 1, Optional.empty(), false, false), deviation);
    assertThat(policy.faultsOf(PlainPassword.of("abcdefghij"))).isEmpty();
    assertThat(policy.faultsOf(PlainPassword.of("abcdefghi")))
        .containsExactly(PasswordFault.TOO_SHORT);
    assertThat(policy.with(SecondFactorRule.REQUIRED).deviation()).contains(deviation);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PasswordPolicy.custom(
                    new PasswordRules(9, 9, false, false, 1, Optional.empty(), false, false),
                    deviation));
  }
}
