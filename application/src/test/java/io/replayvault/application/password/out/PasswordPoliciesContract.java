package io.replayvault.application.password.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.Deviation;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PasswordProfile;
import io.replayvault.domain.password.PasswordRules;
import io.replayvault.domain.password.SecondFactorRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link PasswordPolicies} promises. */
public abstract class PasswordPoliciesContract {
  /** By which deviations count. */
  protected final HandClock clock = new HandClock(Sessions.START);

  private final AccountId account = Fresh.account();

  /** The store under test. */
  protected abstract PasswordPolicies policies();

  /** Where it looks for deviations. */
  protected abstract PasswordDeviations deviations();

  @Test
  void an_account_that_chose_nothing_has_the_usual_one() {
    assertThat(policies().of(account)).isEqualTo(PasswordPolicy.USUAL);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM")
  void a_named_profile_is_read_as_it_was_set(PasswordProfile profile) {
    policies().set(account, PasswordPolicy.of(profile));
    assertThat(policies().of(account)).isEqualTo(PasswordPolicy.of(profile));
  }

  @Test
  void every_rule_of_a_custom_policy_is_kept() {
    for (PasswordPolicy custom :
        new PasswordPolicy[] {
          custom(new PasswordRules(128, 10, true, true, 24, Optional.of(3650), true, false)),
          custom(new PasswordRules(11, 11, true, false, 1, Optional.empty(), false, true))
        }) {
      policies().set(account, custom);
      assertThat(policies().of(account)).isEqualTo(custom);
    }
  }

  @Test
  void one_without_a_digit_counts_as_long_as_a_deviation_does() {
    Instant now = clock.instant();
    Deviation deviation =
        new Deviation(Fresh.person(), now, now.plus(Duration.ofDays(1)), "Old terminals");
    PasswordRules rules = new PasswordRules(12, 10, false, true, 3, Optional.of(30), true, false);
    PasswordPolicy looser = PasswordPolicy.custom(rules, deviation).with(SecondFactorRule.REQUIRED);
    PasswordPolicy strict =
        PasswordPolicy.custom(rules.withDigit()).with(SecondFactorRule.REQUIRED);
    policies().set(account, looser);
    assertThat(policies().of(account)).isEqualTo(strict);
    deviations().keep(account, deviation);
    assertThat(policies().of(account)).isEqualTo(looser);
    clock.move(Duration.ofDays(1));
    assertThat(policies().of(account)).isEqualTo(strict);
  }

  @Test
  void whether_a_second_factor_is_required_is_kept_with_any_profile() {
    PasswordPolicy required =
        PasswordPolicy.of(PasswordProfile.PCI_DSS_4).with(SecondFactorRule.REQUIRED);
    policies().set(account, required);
    assertThat(policies().of(account)).isEqualTo(required);
    policies().set(account, required.with(SecondFactorRule.OPTIONAL));
    assertThat(policies().of(account).secondFactor()).isEqualTo(SecondFactorRule.OPTIONAL);
  }

  @Test
  void the_latest_counts_and_others_keep_theirs() {
    policies().set(account, PasswordPolicy.of(PasswordProfile.PCI_DSS_4));
    policies()
        .set(account, custom(new PasswordRules(20, 20, true, true, 2, Optional.of(7), true, true)));
    policies().set(account, PasswordPolicy.of(PasswordProfile.NIST_800_63B_4));
    assertThat(policies().of(account)).isEqualTo(PasswordPolicy.of(PasswordProfile.NIST_800_63B_4));
    assertThat(policies().of(Fresh.account())).isEqualTo(PasswordPolicy.USUAL);
  }

  private static PasswordPolicy custom(PasswordRules rules) {
    return PasswordPolicy.custom(rules);
  }
}
