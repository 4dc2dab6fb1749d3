package io.replayvault.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.keys.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ManifestTest {
  private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

  @Test
  void a_session_without_segments_is_a_moment_at_its_opening() {
    Manifest manifest = Manifest.of(START, List.of());
    assertThat(manifest.range()).isEqualTo(range(0, 0));
    assertThat(manifest.segments()).isEmpty();
    assertThat(manifest.gaps()).isEmpty();
    assertThat(manifest.inactivity()).isEmpty();
  }

  @Test
  void ranges_from_the_first_event_to_the_last() {
    assertThat(Manifest.of(START, List.of(segment(0, 3, 10), segment(1, 10, 21))).range())
        .isEqualTo(range(3, 21));
  }

  @Test
  void ranges_over_all_segments_when_the_visitors_clock_ran_back() {
    List<StoredSegment> segments = List.of(segment(0, 50, 60), segment(1, 0, 90), segment(2, 5, 7));
    assertThat(Manifest.of(START, segments).range()).isEqualTo(range(0, 90));
  }

  @Test
  void consecutive_numbers_leave_no_gap_however_long_the_silence() {
    assertThat(Manifest.of(START, List.of(segment(0, 0, 10), segment(1, 500, 510))).gaps())
        .isEmpty();
  }

  @Test
  void missing_numbers_leave_one_gap_between_their_neighbours() {
    List<StoredSegment> segments = List.of(segment(0, 0, 10), segment(4, 50, 60));
    assertThat(Manifest.of(START, segments).gaps()).containsExactly(range(10, 50));
  }

  @Test
  void a_gap_between_segments_that_overlap_is_where_they_do() {
    List<StoredSegment> segments = List.of(segment(0, 0, 30), segment(2, 20, 40));
    assertThat(Manifest.of(START, segments).gaps()).containsExactly(range(20, 30));
  }

  @Test
  void a_missing_beginning_is_a_gap_of_no_length_at_the_start() {
    assertThat(Manifest.of(START, List.of(segment(2, 20, 40))).gaps())
        .containsExactly(range(20, 20));
  }

  @Test
  void ten_seconds_without_an_act_are_inactivity_and_less_is_not() {
    List<StoredSegment> ten = List.of(segment(0, 0, 20, range(0, 5), range(15, 20)));
    List<StoredSegment> nine = List.of(segment(0, 0, 20, range(0, 5), range(14, 20)));
    assertThat(Manifest.of(START, ten).inactivity()).containsExactly(range(5, 15));
    assertThat(Manifest.of(START, nine).inactivity()).isEmpty();
  }

  @Test
  void inactivity_reaches_over_segments_and_to_both_ends() {
    List<StoredSegment> segments =
        List.of(segment(0, 0, 15, range(12, 13)), segment(1, 20, 60, range(30, 40)));
    assertThat(Manifest.of(START, segments).inactivity())
        .containsExactly(range(0, 12), range(13, 30), range(40, 60));
  }

  @Test
  void a_session_without_any_act_is_inactive_throughout() {
    assertThat(Manifest.of(START, List.of(segment(0, 0, 60))).inactivity())
        .containsExactly(range(0, 60));
  }

  @Test
  void activity_within_longer_activity_makes_no_inactivity() {
    List<StoredSegment> segments =
        List.of(segment(0, 0, 60, range(0, 50)), segment(1, 5, 60, range(5, 10), range(49, 60)));
    assertThat(Manifest.of(START, segments).inactivity()).isEmpty();
  }

  @Test
  void a_pause_lasts_until_the_site_lets_recording_go_on() {
    List<StoredSegment> segments =
        List.of(turning(0, List.of(0), "p3", "r5", "p9"), turning(1, List.of(), "r14"));
    assertThat(Manifest.of(START, segments).pauses()).containsExactly(range(3, 5), range(9, 14));
  }

  @Test
  void a_pause_ends_with_a_new_page_or_with_the_session() {
    List<StoredSegment> segments =
        List.of(turning(0, List.of(0), "p3"), turning(1, List.of(12), "p15", "p16"));
    assertThat(Manifest.of(START, segments).pauses()).containsExactly(range(3, 12), range(15, 20));
  }

  private static StoredSegment segment(int number, int from, int to, TimeRange... activity) {
    return new StoredSegment(
        new SegmentNumber(number),
        new ObjectId("0123456789abcdef0123456789abcdef"),
        Optional.empty(),
        range(from, to),
        100,
        1,
        List.of(),
        List.of(activity),
        List.of());
  }

  /** A segment of ten seconds; {@code p3} pauses three seconds in, {@code r4} goes on at four. */
  private static StoredSegment turning(int number, List<Integer> snapshots, String... turns) {
    return new StoredSegment(
        new SegmentNumber(number),
        new ObjectId("0123456789abcdef0123456789abcdef"),
        Optional.empty(),
        range(10 * number, 10 * number + 10),
        100,
        1,
        snapshots.stream().map(at -> START.plusSeconds(at)).toList(),
        List.of(),
        Stream.of(turns)
            .map(
                turn ->
                    new Pausing(
                        START.plusSeconds(Integer.parseInt(turn.substring(1))),
                        turn.startsWith("p")))
            .toList());
  }

  private static TimeRange range(int from, int to) {
    return new TimeRange(START.plusSeconds(from), START.plusSeconds(to));
  }
}
