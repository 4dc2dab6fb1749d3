package io.replayvault.domain.password;

import static io.replayvault.domain.password.PasswordFault.NO_DIGIT;
import static io.replayvault.domain.password.PasswordFault.TOO_LONG;
import static io.replayvault.domain.password.PasswordFault.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordPolicyTest {
  @Test
  void ten_characters_with_a_digit_are_enough() {
    assertThat(faults("abcdefghi1")).isEmpty();
  }

  @Test
  void nine_characters_are_too_few() {
    assertThat(faults("abcdefgh1")).containsExactly(TOO_SHORT);
  }

  @Test
  void a_digit_is_needed() {
    assertThat(faults("abcdefghij")).containsExactly(NO_DIGIT);
    assertThat(faults("")).containsExactly(TOO_SHORT, NO_DIGIT);
  }

  @Test
  void a_digit_of_any_script_counts() {
    assertThat(faults("abcdefghi\u0663")).isEmpty();
  }

  @Test
  void an_emoji_counts_as_one_character_however_many_units_it_has() {
    assertThat(faults("😀".repeat(8) + "1")).containsExactly(TOO_SHORT);
    assertThat(faults("😀".repeat(9) + "1")).isEmpty();
  }

  @Test
  void a_letter_and_its_accent_count_as_the_one_they_compose() {
    assertThat(faults("e\u0301".repeat(8) + "1")).containsExactly(TOO_SHORT);
    assertThat(faults("e\u0301".repeat(9) + "1")).isEmpty();
  }

  @Test
  void more_than_128_characters_are_too_many() {
    assertThat(faults("a".repeat(127) + "1")).isEmpty();
    assertThat(faults("a".repeat(128) + "1")).containsExactly(TOO_LONG);
    assertThat(faults("😀".repeat(127) + "1")).isEmpty();
  }

  @Test
  void a_policy_can_ask_for_more() {
    PlainPassword password = PlainPassword.of("abcdefghi1");
    assertThat(new PasswordPolicy(11).faultsOf(password)).containsExactly(TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 9, 129})
  void no_policy_goes_below_the_floor_or_beyond_what_is_looked_at(int least) {
    assertThatThrownBy(() -> new PasswordPolicy(least))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10 to 128");
  }

  private static List<PasswordFault> faults(String typed) {
    return PasswordPolicy.USUAL.faultsOf(PlainPassword.of(typed));
  }
}
