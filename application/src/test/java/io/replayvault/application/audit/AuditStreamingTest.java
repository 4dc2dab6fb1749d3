package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.AuditReceiver;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.audit.out.InMemoryAuditReceiver;
import io.replayvault.application.audit.out.InMemoryStreamPositions;
import io.replayvault.application.audit.out.ReceiverUnavailable;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class AuditStreamingTest {
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final InMemoryStreamPositions positions = new InMemoryStreamPositions();
  private final InMemoryAuditReceiver receiver = new InMemoryAuditReceiver();
  private final HandClock clock = new HandClock(Instant.parse("2026-11-24T09:00:00.123Z"));
  private final AuditStreaming streaming = streamingTo(receiver);

  @Test
  void every_record_is_sent_once_in_its_order_where_nothing_fails() {
    append(2 * AuditStreaming.MOST + 1);
    assertThat(streaming.stream(() -> false)).isEqualTo(2L * AuditStreaming.MOST + 1);
    append(1);
    assertThat(streaming.stream(() -> false)).isEqualTo(1);
    assertThat(streaming.stream(() -> false)).isZero();
    assertThat(numbers()).isEqualTo(upTo(2L * AuditStreaming.MOST + 2));
  }

  @Test
  void another_node_goes_on_where_the_last_one_was() {
    append(3);
    streaming.stream(() -> false);
    append(2);
    streamingTo(receiver).stream(() -> false);
    assertThat(numbers()).isEqualTo(upTo(5));
  }

  @Test
  void what_a_receiver_did_not_take_is_sent_again_after_longer_and_longer_pauses() {
    append(3);
    receiver.setAway(true);
    assertFails();
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      pauses.add(secondsUntilItFailsAgain());
    }
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
    receiver.setAway(false);
    clock.move(Duration.ofMinutes(5));
    assertThat(streaming.stream(() -> false)).isEqualTo(3);
    assertThat(numbers()).isEqualTo(upTo(3));
  }

  @Test
  void a_receiver_that_has_no_time_for_many_is_sent_fewer() {
    append(2 * AuditStreaming.MOST);
    AuditStreaming overloaded = streamingTo(new Overloaded(AuditStreaming.MOST / 5));
    for (int failures = 0; failures < 40; failures++) {
      try {
        overloaded.stream(() -> false);
      } catch (ReceiverUnavailable e) {
        clock.move(Duration.ofMinutes(5));
      }
    }
    assertThat(numbers()).isEqualTo(upTo(2L * AuditStreaming.MOST));
  }

  @Test
  void one_that_is_slow_for_good_is_seldom_asked_for_more_and_a_quick_one_gets_many_again() {
    append(40 * AuditStreaming.MOST);
    Overloaded most = new Overloaded(AuditStreaming.MOST / 2);
    AuditStreaming overloaded = streamingTo(most);
    int failures = 0;
    while (numbers().size() < 40 * AuditStreaming.MOST) {
      try {
        overloaded.stream(() -> false);
      } catch (ReceiverUnavailable e) {
        failures++;
        clock.move(Duration.ofMinutes(5));
      }
    }
    assertThat(failures).isLessThanOrEqualTo(1 + 80 / 20);
  }

  @Test
  void a_node_that_was_taken_over_sends_no_more_than_it_had_on_its_way() {
    append(2 * AuditStreaming.MOST);
    AuditStreaming slow = streamingTo(new TakenOver());
    assertThat(slow.stream(() -> false)).isZero();
    assertThat(numbers().stream().distinct().toList()).isEqualTo(upTo(2L * AuditStreaming.MOST));
    assertThat(numbers()).hasSize(3 * AuditStreaming.MOST);
    assertThat(streaming.stream(() -> false)).isZero();
  }

  @Test
  void a_turn_that_is_over_ends_between_two_sendings() {
    append(2 * AuditStreaming.MOST);
    int[] asked = {0};
    assertThat(streaming.stream(() -> asked[0]++ == 1)).isEqualTo(AuditStreaming.MOST);
    assertThat(streaming.stream(() -> false)).isEqualTo(AuditStreaming.MOST);
  }

  private AuditStreaming streamingTo(AuditReceiver to) {
    return new AuditStreaming(log, positions, to, clock);
  }

  private void assertFails() {
    assertThatExceptionOfType(ReceiverUnavailable.class)
        .isThrownBy(() -> streaming.stream(() -> false));
  }

  private long secondsUntilItFailsAgain() {
    for (long seconds = 0; ; seconds++) {
      try {
        streaming.stream(() -> false);
        clock.move(Duration.ofSeconds(1));
      } catch (ReceiverUnavailable e) {
        return seconds;
      }
    }
  }

  private List<Long> numbers() {
    return receiver.received().stream().map(AuditRecord::sequence).toList();
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private void append(int records) {
    for (int i = 0; i < records; i++) {
      log.append(
          new AuditEntry(
              clock.instant(),
              Optional.empty(),
              Optional.empty(),
              AuditAction.SIGN_IN,
              AuditOutcome.FAILED,
              "-",
              "",
              new RequestFacts("request", "*")));
    }
  }

  /** Fails for more than so many at once. */
  private final class Overloaded implements AuditReceiver {
    private final int most;

    Overloaded(int most) {
      this.most = most;
    }

    @Override
    public String name() {
      return receiver.name();
    }

    @Override
    public void take(List<AuditRecord> records) {
      if (records.size() > most) {
        throw new ReceiverUnavailable("it has no time for " + records.size());
      }
      receiver.take(records);
    }
  }

  /** While this node sends, another one takes the stream over and sends all of it. */
  private final class TakenOver implements AuditReceiver {
    @Override
    public String name() {
      return receiver.name();
    }

    @Override
    public void take(List<AuditRecord> records) {
      streamingTo(receiver).stream(() -> false);
      receiver.take(records);
    }
  }
}
