package io.replayvault.application.detection.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.detection.out.DetectionProgress.Progress;
import io.replayvault.application.detection.out.DetectionProgress.Reading;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.WatchKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link DetectionProgress} promises; nothing was looked at, or there, at first. */
public abstract class DetectionProgressContract {
  private static final WatchKey ONE = new WatchKey("person a p");
  private static final WatchKey OTHER = new WatchKey("network 203.0.113.0/24");

  private final AccountId account = Fresh.account();

  protected abstract DetectionProgress progress();

  protected abstract SecurityAlerts alerts();

  @Test
  void at_first_nothing_was_looked_at() {
    assertThat(progress().read()).isEqualTo(new Progress(0, 0));
    assertThat(progress().memories(Set.of(ONE))).isEmpty();
    assertThat(progress().memories(Set.of())).isEmpty();
  }

  @Test
  void what_came_of_a_look_is_kept_as_a_whole() {
    Alert alert = Alerts.aboutSomebody(account, 7, DetectionRule.NEW_PLACE);
    assertThat(keep(0, 10, Map.of(ONE, "first\nsecond 1\n", OTHER, "x"), alert)).isTrue();
    assertThat(progress().read().upTo()).isEqualTo(10);
    assertThat(progress().memories(Set.of(ONE, OTHER, new WatchKey("account b"))))
        .isEqualTo(Map.of(ONE, "first\nsecond 1\n", OTHER, "x"));
    assertThat(alerts().find(account, alert.id()).orElseThrow().alert()).isEqualTo(alert);
  }

  @Test
  void what_is_remembered_is_put_in_place_of_what_was_and_forgotten() {
    keep(0, 1, Map.of(ONE, "a", OTHER, "b"));
    keep(1, 2, Map.of(ONE, "c", OTHER, ""));
    assertThat(progress().memories(Set.of(ONE, OTHER))).isEqualTo(Map.of(ONE, "c"));
  }

  @Test
  void what_was_looked_at_already_is_not_kept_again() {
    keep(0, 5, Map.of(ONE, "a"));
    Alert alert = Alerts.spraying(account, 3);
    assertThat(keep(0, 6, Map.of(ONE, "b"), alert)).isFalse();
    assertThat(progress().read().upTo()).isEqualTo(5);
    assertThat(progress().memories(Set.of(ONE))).isEqualTo(Map.of(ONE, "a"));
    assertThat(alerts().find(account, alert.id())).isEmpty();
  }

  @Test
  void of_those_who_keep_at_once_one_does() {
    List<Boolean> kept = Race.run(runner -> keep(0, runner + 1L, Map.of(ONE, "by " + runner)));
    assertThat(kept).containsOnlyOnce(true);
  }

  @Test
  void one_record_may_raise_alerts_of_several_accounts_and_rules() {
    AccountId second = Fresh.account();
    keep(
        0,
        10,
        Map.of(),
        Alerts.spraying(account, 9),
        Alerts.spraying(second, 9),
        Alerts.aboutSomebody(account, 9, DetectionRule.NEW_PLACE));
    assertThat(alerts().open(account)).isEqualTo(2);
    assertThat(alerts().open(second)).isEqualTo(1);
  }

  private boolean keep(long from, long upTo, Map<WatchKey, String> memories, Alert... raised) {
    return progress().keep(new Reading(from, upTo, memories, List.of(raised)));
  }
}
