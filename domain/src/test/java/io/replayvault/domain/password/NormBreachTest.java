package io.replayvault.domain.password;

import static io.replayvault.domain.password.NormBreach.AUTOFILL_ALLOWED;
import static io.replayvault.domain.password.NormBreach.DIGIT_LEFT_OUT;
import static io.replayvault.domain.password.NormBreach.FORCED_CHANGE;
import static io.replayvault.domain.password.NormBreach.KINDS_OF_CHARACTERS;
import static io.replayvault.domain.password.NormBreach.LAST_FOUR;
import static io.replayvault.domain.password.NormBreach.LETTERS_AND_DIGITS;
import static io.replayvault.domain.password.NormBreach.MANAGERS_KEPT_OUT;
import static io.replayvault.domain.password.NormBreach.NINETY_DAYS;
import static io.replayvault.domain.password.NormBreach.SHORT_FOR_NIST;
import static io.replayvault.domain.password.NormBreach.SHORT_FOR_PCI;
import static io.replayvault.domain.password.NormBreach.UNDER_FLOOR;
import static io.replayvault.domain.password.NormBreach.WITHOUT_BLOCKLIST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NormBreachTest {
  @Test
  void the_default_breaks_what_the_newer_norms_ask_for() {
    assertThat(of(PasswordProfile.SESSIONCAM))
        .containsExactly(
            SHORT_FOR_NIST,
            KINDS_OF_CHARACTERS,
            FORCED_CHANGE,
            WITHOUT_BLOCKLIST,
            MANAGERS_KEPT_OUT,
            SHORT_FOR_PCI,
            LETTERS_AND_DIGITS);
  }

  @Test
  void the_profile_of_nist_breaks_nothing_of_nist_but_by_the_digit_of_the_floor() {
    assertThat(of(PasswordProfile.NIST_800_63B_4))
        .filteredOn(breach -> breach.norm() == Norm.NIST_800_63B_4)
        .containsExactly(KINDS_OF_CHARACTERS);
  }

  @Test
  void the_profile_of_pci_breaks_nothing_of_pci_and_keeps_the_floor() {
    assertThat(of(PasswordProfile.PCI_DSS_4))
        .extracting(NormBreach::norm)
        .containsOnly(Norm.NIST_800_63B_4);
  }

  @Test
  void rules_under_the_floor_are_named_though_no_policy_takes_them() {
    assertThat(NormBreach.of(new PasswordRules(9, 9, false, false, 3, Optional.of(91), true, true)))
        .containsExactly(
            UNDER_FLOOR,
            DIGIT_LEFT_OUT,
            AUTOFILL_ALLOWED,
            SHORT_FOR_NIST,
            FORCED_CHANGE,
            SHORT_FOR_PCI,
            LETTERS_AND_DIGITS,
            LAST_FOUR,
            NINETY_DAYS);
  }

  @Test
  void each_limit_is_where_the_norm_draws_it() {
    assertThat(NormBreach.of(new PasswordRules(15, 12, true, true, 4, Optional.of(90), true, true)))
        .containsExactly(AUTOFILL_ALLOWED, KINDS_OF_CHARACTERS, FORCED_CHANGE);
    assertThat(NormBreach.of(new PasswordRules(14, 11, true, true, 4, Optional.of(90), true, true)))
        .contains(SHORT_FOR_NIST, SHORT_FOR_PCI);
  }

  private static List<NormBreach> of(PasswordProfile profile) {
    return NormBreach.of(profile.rules().orElseThrow());
  }
}
