package io.replayvault.persistence.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.detection.out.Alerts;
import io.replayvault.application.detection.out.DetectionProgress;
import io.replayvault.application.detection.out.DetectionProgress.Reading;
import io.replayvault.application.detection.out.SecurityAlerts;
import io.replayvault.application.detection.out.SecurityAlertsContract;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSecurityAlertsIT extends SecurityAlertsContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected SecurityAlerts alerts() {
    return new JpaSecurityAlerts(database.factory());
  }

  @Override
  protected DetectionProgress progress() {
    return new JpaDetectionProgress(database.factory());
  }

  /** Nodes of the next version run on the same tables. */
  @Test
  void what_a_later_version_did_hides_no_alert() throws SQLException {
    AccountId account = Fresh.account();
    Alert alert = Alerts.aboutSomebody(account, 9, DetectionRule.NEW_PLACE);
    long upTo = progress().read().upTo();
    progress().keep(new Reading(upTo, upTo + 1, Map.of(), List.of(alert)));
    database.execute("update security_alert set response = 'CALL_THEM'");
    assertThat(alerts().find(account, alert.id()).orElseThrow().response())
        .contains(Response.END_SIGN_INS);
  }
}
