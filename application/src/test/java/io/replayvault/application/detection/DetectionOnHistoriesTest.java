package io.replayvault.application.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in made-up histories (clause H5); the seed is the test's name. */
final class DetectionOnHistoriesTest {
  private static final int PAGE = 500;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_planted_incident_is_found_with_few_false_alarms(long seed) {
    HistoryWatched watched = watched(MadeUpHistory.of(seed, 36, 90, 3), PAGE);
    assertThat(watched.missed()).isEmpty();
    assertThat(watched.falseAlarmsPerThousandDays())
        .as("false alarms: %s", watched.falseAlarms())
        .isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(DetectionRule.class)
  void a_rule_that_is_off_misses_its_incidents_and_no_others(DetectionRule rule) {
    MadeUpHistory history = MadeUpHistory.of(4, 36, 60, 1);
    HistoryWatched watched =
        HistoryWatched.of(history, MadeUpHistory.POLICY.with(rule, Response.OFF), PAGE);
    List<Incident> its =
        history.incidents().stream().filter(incident -> incident.rule() == rule).toList();
    assertThat(its).isNotEmpty();
    assertThat(watched.missed()).isEqualTo(its);
  }

  @Test
  void pages_of_any_length_raise_the_same_alerts() {
    MadeUpHistory history = MadeUpHistory.of(5, 18, 60, 1);
    assertThat(watched(history, 7).alerts()).isEqualTo(watched(history, 1_000_000).alerts());
  }

  private static HistoryWatched watched(MadeUpHistory history, int page) {
    return HistoryWatched.of(history, MadeUpHistory.POLICY, page);
  }
}
