package io.replayvault.application.detection.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import io.replayvault.domain.detection.WorkingHours;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link DetectionPolicies} promises. */
public abstract class DetectionPoliciesContract {
  private static final DetectionPolicy STRICT =
      new DetectionPolicy(
          Map.of(
              DetectionRule.NEW_PLACE,
              Response.LOCK,
              DetectionRule.MANY_REPLAYS,
              Response.END_SIGN_INS,
              DetectionRule.PASSWORD_SPRAYING,
              Response.OFF),
          new WorkingHours(
              ZoneId.of("Asia/Tokyo"), Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), 0, 24),
          1,
          10_000);

  private final AccountId account = Fresh.account();

  protected abstract DetectionPolicies policies();

  @Test
  void until_an_account_chooses_the_usual_one_counts() {
    assertThat(policies().of(account)).isEqualTo(DetectionPolicy.USUAL);
  }

  @Test
  void a_policy_is_kept_as_it_is_in_place_of_the_one_before() {
    policies().set(account, DetectionPolicy.USUAL);
    policies().set(account, STRICT);
    assertThat(policies().of(account)).isEqualTo(STRICT);
    DetectionPolicy never = STRICT.with(new WorkingHours(ZoneId.of("UTC"), Set.of(), 9, 10));
    policies().set(account, never);
    assertThat(policies().of(account)).isEqualTo(never);
  }

  @Test
  void one_account_never_has_anothers() {
    policies().set(account, STRICT);
    assertThat(policies().of(Fresh.account())).isEqualTo(DetectionPolicy.USUAL);
  }
}
