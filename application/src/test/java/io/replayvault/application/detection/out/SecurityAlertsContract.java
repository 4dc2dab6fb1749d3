package io.replayvault.application.detection.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.detection.out.DetectionProgress.Reading;
import io.replayvault.application.detection.out.SecurityAlerts.AlertQuery;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.FiledAlert;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SecurityAlerts} promises. */
public abstract class SecurityAlertsContract {
  private final AccountId account = Fresh.account();

  protected abstract SecurityAlerts alerts();

  protected abstract DetectionProgress progress();

  @Test
  void alerts_are_read_newest_first_and_page_by_page() {
    Alert first = Alerts.aboutSomebody(account, 9, DetectionRule.NEW_PLACE);
    Alert second = Alerts.aboutSomebody(account, 10, DetectionRule.DECOY_OPENED);
    Alert third = Alerts.aboutSomebody(account, 10, DetectionRule.NEW_PLACE);
    raise(first, second, third, Alerts.spraying(Fresh.account(), 11));
    assertThat(read(false, Optional.empty(), 2)).containsExactly(third, second);
    assertThat(read(false, Optional.of(second.id()), 2)).containsExactly(first);
    assertThat(read(false, Optional.of(first.id()), 2)).isEmpty();
  }

  @Test
  void an_alert_is_open_until_somebody_acknowledges_it() {
    Alert alert = Alerts.spraying(account, 5);
    raise(alert, Alerts.spraying(account, 6));
    Acknowledgement seen = new Acknowledgement(Fresh.person(), Alerts.AT, "It was a drill ✓");
    alerts().acknowledge(account, alert.id(), seen);
    assertThat(alerts().find(account, alert.id()).orElseThrow().acknowledged()).contains(seen);
    assertThat(alerts().open(account)).isEqualTo(1);
    assertThat(read(true, Optional.empty(), 10)).hasSize(1);
    assertThat(read(false, Optional.empty(), 10)).hasSize(2);
  }

  @Test
  void who_acknowledged_first_stays() {
    Alert alert = Alerts.spraying(account, 5);
    raise(alert);
    Acknowledgement first = new Acknowledgement(Fresh.person(), Alerts.AT, "");
    alerts().acknowledge(account, alert.id(), first);
    alerts()
        .acknowledge(account, alert.id(), new Acknowledgement(Fresh.person(), Alerts.AT, "mine"));
    assertThat(alerts().find(account, alert.id()).orElseThrow().acknowledged()).contains(first);
  }

  @Test
  void one_account_never_has_anothers() {
    Alert alert = Alerts.spraying(account, 5);
    raise(alert);
    AccountId other = Fresh.account();
    assertThat(alerts().find(other, alert.id())).isEmpty();
    alerts().acknowledge(other, alert.id(), new Acknowledgement(Fresh.person(), Alerts.AT, ""));
    assertThat(alerts().open(account)).isEqualTo(1);
    assertThat(alerts().open(other)).isZero();
  }

  @Test
  void acknowledging_what_is_not_there_does_nothing() {
    alerts()
        .acknowledge(
            account,
            new AlertId("1-NEW_PLACE"),
            new Acknowledgement(Fresh.person(), Alerts.AT, ""));
    assertThat(alerts().open(account)).isZero();
  }

  private List<Alert> read(boolean openOnly, Optional<AlertId> before, int limit) {
    return alerts().read(new AlertQuery(account, openOnly, before, limit)).stream()
        .map(FiledAlert::alert)
        .toList();
  }

  private void raise(Alert... raised) {
    long upTo = progress().read().upTo();
    progress().keep(new Reading(upTo, upTo + 1, Map.of(), List.of(raised)));
  }
}
