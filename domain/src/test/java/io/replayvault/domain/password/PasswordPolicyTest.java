package io.replayvault.domain.password;

import static io.replayvault.domain.password.PasswordFault.NO_DIGIT;
import static io.replayvault.domain.password.PasswordFault.NO_LETTER;
import static io.replayvault.domain.password.PasswordFault.TOO_LONG;
import static io.replayvault.domain.password.PasswordFault.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    PasswordPolicy more = PasswordPolicy.custom(rules(11, 11, true));
    assertThat(more.faultsOf(PlainPassword.of("abcdefghi1"))).containsExactly(TOO_SHORT);
  }

  @Test
  void a_policy_can_ask_for_letters_of_any_script() {
    PasswordPolicy pci = PasswordPolicy.of(PasswordProfile.PCI_DSS_4);
    assertThat(pci.faultsOf(PlainPassword.of("123456789012"))).containsExactly(NO_LETTER);
    assertThat(pci.faultsOf(PlainPassword.of("12345678901山"))).isEmpty();
  }

  @Test
  void a_second_factor_makes_up_for_characters_but_never_under_the_floor() {
    PasswordPolicy nist = PasswordPolicy.of(PasswordProfile.NIST_800_63B_4);
    PasswordOwner alone = new PasswordOwner(false, Set.of());
    PasswordOwner secured = new PasswordOwner(true, Set.of());
    PlainPassword ten = PlainPassword.of("vTq8#Lw2$N");
    assertThat(nist.faultsOf(ten, alone)).containsExactly(TOO_SHORT);
    assertThat(nist.faultsOf(ten, secured)).isEmpty();
    assertThat(nist.faultsOf(PlainPassword.of("vTq8#Lw2$"), secured)).containsExactly(TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 9, 129})
  void no_policy_goes_below_the_floor_or_beyond_what_is_looked_at(int least) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordPolicy.custom(rules(least, least, true)))
        .withMessageContaining("128");
  }

  @Test
  void no_policy_loosens_the_floor_for_a_second_factor_or_the_digit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordPolicy.custom(rules(15, 9, true)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordPolicy.custom(rules(15, 15, false)));
  }

  @Test
  void a_named_profile_has_its_own_rules_and_no_others() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordPolicy(PasswordProfile.PCI_DSS_4, rules(20, 20, true)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordPolicy.of(PasswordProfile.CUSTOM));
  }

  private static PasswordRules rules(int least, int secured, boolean digit) {
    return new PasswordRules(least, secured, digit, false, 1, Optional.empty(), false, false);
  }

  private static List<PasswordFault> faults(String typed) {
    return PasswordPolicy.USUAL.faultsOf(PlainPassword.of(typed));
  }
}
