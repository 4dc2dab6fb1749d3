package io.replayvault.persistence.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.detection.out.DetectionPolicies;
import io.replayvault.application.detection.out.DetectionPoliciesContract;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaDetectionPoliciesIT extends DetectionPoliciesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected DetectionPolicies policies() {
    return new JpaDetectionPolicies(database.factory());
  }

  /** Nodes of the next version run on the same tables. */
  @Test
  void a_later_version_s_response_ends_sign_ins_or_alerts() throws SQLException {
    AccountId account = Fresh.account();
    policies().set(account, DetectionPolicy.USUAL.with(DetectionRule.DECOY_OPENED, Response.LOCK));
    database.execute(
        """
        update detection_policy set responses = replace(replace(responses,
          'NEW_PLACE=ALERT', 'NEW_PLACE=CALL_THEM'),
          'PASSWORD_SPRAYING=ALERT', 'PASSWORD_SPRAYING=CALL_THEM')
        where account_id = '%s'
        """
            .formatted(account));
    assertThat(policies().of(account))
        .isEqualTo(
            DetectionPolicy.USUAL
                .with(DetectionRule.DECOY_OPENED, Response.LOCK)
                .with(DetectionRule.NEW_PLACE, Response.END_SIGN_INS));
  }
}
