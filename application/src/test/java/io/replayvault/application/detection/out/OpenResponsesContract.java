package io.replayvault.application.detection.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.detection.out.DetectionProgress.Reading;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link OpenResponses} promises, and every {@link AwaitedResponses}. */
public abstract class OpenResponsesContract {
  private final AccountId account = Fresh.account();
  private final Alert alert = Alerts.aboutSomebody(account, 7, DetectionRule.DECOY_OPENED);
  private final PersonId person = alert.person().orElseThrow();

  protected abstract OpenResponses responses();

  protected abstract AwaitedResponses awaited();

  protected abstract AlertQueue queue();

  protected abstract SecurityAlerts alerts();

  protected abstract DetectionProgress progress();

  @Test
  void nothing_was_done_before_an_alert_is_answered() {
    assertThat(responses().to(person, account)).isEmpty();
    raise(alert);
    assertThat(responses().to(person, account)).isEmpty();
  }

  @Test
  void what_was_done_counts_until_somebody_acknowledges_the_alert() {
    raise(alert);
    answer(alert, Response.LOCK);
    assertThat(responses().to(person, account)).containsExactly(Response.LOCK);
    acknowledge(alert);
    assertThat(responses().to(person, account)).isEmpty();
  }

  @Test
  void each_open_alert_counts_by_itself() {
    Alert again =
        new Alert(
            Alerts.aboutSomebody(account, 8, DetectionRule.NEW_PLACE).id(),
            account,
            DetectionRule.NEW_PLACE,
            alert.severity(),
            alert.person(),
            alert.at(),
            alert.reason(),
            alert.records());
    raise(alert, again);
    answer(alert, Response.ASK_FACTOR);
    answer(again, Response.ALERT);
    assertThat(responses().to(person, account))
        .containsExactlyInAnyOrder(Response.ASK_FACTOR, Response.ALERT);
    acknowledge(alert);
    assertThat(responses().to(person, account)).containsExactly(Response.ALERT);
  }

  @Test
  void it_is_nobody_elses_and_no_other_accounts() {
    raise(alert);
    answer(alert, Response.END_SIGN_INS);
    assertThat(responses().to(Fresh.person(), account)).isEmpty();
    assertThat(responses().to(person, Fresh.account())).isEmpty();
  }

  @Test
  void a_response_is_awaited_until_the_alert_is_answered_or_acknowledged() {
    assertThat(awaited().isAwaited(person, account)).isFalse();
    raise(alert);
    assertThat(awaited().isAwaited(person, account)).isTrue();
    assertThat(awaited().isAwaited(Fresh.person(), account)).isFalse();
    assertThat(awaited().isAwaited(person, Fresh.account())).isFalse();
    answer(alert, Response.ALERT);
    assertThat(awaited().isAwaited(person, account)).isFalse();
  }

  private void raise(Alert... raised) {
    long upTo = progress().read().upTo();
    progress().keep(new Reading(upTo, upTo + 1, Map.of(), List.of(raised)));
  }

  private void answer(Alert about, Response done) {
    queue().answered(about, done, Set.of(), Alerts.AT);
  }

  private void acknowledge(Alert about) {
    alerts()
        .acknowledge(account, about.id(), new Acknowledgement(Fresh.person(), Alerts.AT, "seen"));
  }
}
