package io.replayvault.application.audit.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.StreamPositions.Position;
import io.replayvault.application.fixtures.Race;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link StreamPositions} promises. */
public abstract class StreamPositionsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final String SYSLOG = "syslog";

  /** What is under test; nothing was streamed before. */
  protected abstract StreamPositions positions();

  @Test
  void a_stream_begins_before_the_first_record_and_goes_on_where_it_was() {
    Position first = positions().take(SYSLOG);
    assertThat(first.last()).isZero();
    assertThat(positions().advance(SYSLOG, first, 7, NOW)).isTrue();
    assertThat(positions().advance(SYSLOG, first, 9, NOW)).isTrue();
    assertThat(positions().take(SYSLOG).last()).isEqualTo(9);
  }

  @Test
  void each_receiver_has_its_own() {
    positions().advance(SYSLOG, positions().take(SYSLOG), 7, NOW);
    assertThat(positions().take("webhook").last()).isZero();
  }

  @Test
  void who_was_taken_over_moves_nothing() {
    Position slow = positions().take(SYSLOG);
    Position next = positions().take(SYSLOG);
    assertThat(next.fence()).isGreaterThan(slow.fence());
    assertThat(positions().advance(SYSLOG, slow, 7, NOW)).isFalse();
    assertThat(positions().advance(SYSLOG, next, 3, NOW)).isTrue();
    assertThat(positions().take(SYSLOG).last()).isEqualTo(3);
  }

  @Test
  void of_those_who_take_over_at_once_one_may_move_it() {
    List<Position> taken = Race.run(i -> positions().take(SYSLOG));
    assertThat(taken).extracting(Position::fence).doesNotHaveDuplicates();
    assertThat(taken).filteredOn(each -> positions().advance(SYSLOG, each, 5, NOW)).hasSize(1);
  }
}
