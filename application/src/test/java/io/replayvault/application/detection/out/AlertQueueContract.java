package io.replayvault.application.detection.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.detection.out.AlertQueue.Waiting;
import io.replayvault.application.detection.out.DetectionProgress.Reading;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.FiledAlert;
import io.replayvault.domain.detection.Response;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link AlertQueue} promises; nothing waits in it at first. */
public abstract class AlertQueueContract {
  private static final Instant NOW = Alerts.AT.plusSeconds(60);
  private static final Instant AGAIN = NOW.plusSeconds(120);

  private final AccountId account = Fresh.account();
  private final PersonId admin = Fresh.person();

  protected abstract AlertQueue queue();

  protected abstract SecurityAlerts alerts();

  protected abstract DetectionProgress progress();

  @Test
  void new_alerts_wait_in_the_order_of_their_records_until_they_are_answered() {
    Alert second = Alerts.spraying(account, 12);
    Alert first = Alerts.spraying(account, 7);
    raise(second, first);
    assertThat(queue().unanswered()).contains(first);
    queue().answered(first, Response.END_SIGN_INS, Set.of(), NOW);
    assertThat(queue().unanswered()).contains(second);
    queue().answered(second, Response.ALERT, Set.of(), NOW);
    assertThat(queue().unanswered()).isEmpty();
    assertThat(alerts().find(account, first.id()).flatMap(FiledAlert::response))
        .contains(Response.END_SIGN_INS);
  }

  @Test
  void whoever_is_to_be_told_waits_for_a_letter_once() {
    Alert alert = Alerts.spraying(account, 7);
    raise(alert);
    queue().answered(alert, Response.ALERT, Set.of(admin), NOW);
    queue().answered(alert, Response.LOCK, Set.of(admin, Fresh.person()), NOW);
    assertThat(queue().nextLetter(NOW.minusMillis(1), AGAIN)).isEmpty();
    Waiting letter = new Waiting(account, alert.id(), admin);
    assertThat(queue().nextLetter(NOW, AGAIN)).contains(letter);
    assertThat(queue().nextLetter(NOW, AGAIN)).isEmpty();
    assertThat(queue().nextLetter(AGAIN, AGAIN.plusSeconds(60))).contains(letter);
    queue().sent(letter);
    queue().sent(letter);
    assertThat(queue().nextLetter(AGAIN.plusSeconds(60), AGAIN.plusSeconds(90))).isEmpty();
  }

  @Test
  void after_a_day_a_letter_is_not_sent_any_more() {
    Alert alert = Alerts.spraying(account, 7);
    raise(alert);
    queue().answered(alert, Response.ALERT, Set.of(admin), NOW);
    Instant day = NOW.plus(AlertQueue.STALE_AFTER);
    assertThat(queue().nextLetter(day, day.plusSeconds(60))).isEmpty();
  }

  @Test
  void of_those_who_ask_at_once_each_gets_another_letter() {
    Alert alert = Alerts.spraying(account, 7);
    raise(alert);
    Set<PersonId> told = new HashSet<>();
    for (int i = 0; i < Race.RUNNERS; i++) {
      told.add(Fresh.person());
    }
    queue().answered(alert, Response.ALERT, told, NOW);
    List<Optional<Waiting>> given = Race.run(runner -> queue().nextLetter(NOW, AGAIN));
    assertThat(given.stream().flatMap(Optional::stream)).doesNotHaveDuplicates();
  }

  private void raise(Alert... raised) {
    long upTo = progress().read().upTo();
    progress().keep(new Reading(upTo, upTo + 1, Map.of(), List.of(raised)));
  }
}
