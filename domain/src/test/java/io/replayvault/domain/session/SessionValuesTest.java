package io.replayvault.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionValuesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {0, 999_999})
  void a_segment_number_is_taken_within_its_bounds(int number) {
    assertThat(new SegmentNumber(number).value()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1_000_000, Integer.MIN_VALUE})
  void a_segment_number_beyond_its_bounds_is_refused(int number) {
    assertThatThrownBy(() -> new SegmentNumber(number))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, -1", "32768, 0", "0, 32768"})
  void a_viewport_beyond_its_bounds_is_refused(int width, int height) {
    assertThatThrownBy(() -> new Viewport(width, height))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quote-sent", "A b._-9", "x"})
  void an_event_of_the_site_has_a_plain_name(String name) {
    assertThat(new NamedEvent(NOW, name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jane@doe.example", "<b>", "a\n", "é", "100%", "a/b"})
  void an_event_with_another_name_is_refused_without_repeating_it(String name) {
    assertThat(NamedEvent.isWellFormed(name)).isFalse();
    assertThatThrownBy(() -> new NamedEvent(NOW, name)).hasMessage("not the name of an event");
  }

  @Test
  void an_events_name_has_at_most_64_characters() {
    assertThat(NamedEvent.isWellFormed("n".repeat(64))).isTrue();
    assertThat(NamedEvent.isWellFormed("n".repeat(65))).isFalse();
  }

  @Test
  void a_browsers_name_has_at_most_60_characters() {
    Viewport viewport = new Viewport(32_767, 32_767);
    String longest = "b".repeat(60);
    assertThat(new ClientFacts(longest, longest, DeviceKind.MOBILE, viewport).browser())
        .hasSize(60);
    assertThatThrownBy(() -> new ClientFacts("b" + longest, "", DeviceKind.MOBILE, viewport))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClientFacts("", "b" + longest, DeviceKind.MOBILE, viewport))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "1, -1, 0, 0", "1, 0, -1, 0", "1, 0, 0, -1"})
  void a_segment_has_an_event_and_no_negative_count(int events, int clicks, int inputs, int lost) {
    assertThatThrownBy(() -> facts(events, clicks, inputs, lost, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_segments_facts_do_not_change_with_the_lists_they_were_made_of() {
    List<Instant> snapshots = new ArrayList<>(List.of(NOW));
    SegmentFacts facts = facts(1, 0, 0, 0, snapshots);
    snapshots.clear();
    assertThat(facts.snapshots()).containsExactly(NOW);
  }

  private static SegmentFacts facts(
      int events, int clicks, int inputs, int lost, List<Instant> snapshots) {
    return new SegmentFacts(
        new TimeRange(NOW, NOW),
        events,
        clicks,
        inputs,
        lost,
        snapshots,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
