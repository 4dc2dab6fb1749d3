package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditReceiver;
import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditSequence.Appended;
import io.replayvault.application.audit.out.ReceiverUnavailable;
import io.replayvault.application.audit.out.StreamPositions;
import io.replayvault.application.audit.out.StreamPositions.Position;
import io.replayvault.domain.audit.AuditRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Sends a receiver every audit record of the deployment, in order and at least once. The position
 * moves when the receiver has what was sent, so that a node that dies or fails meanwhile leaves the
 * same records to the next. A node that was taken for dead finds the stream taken over, and sends
 * no more: what it had on its way comes twice.
 *
 * <p>A receiver that fails is left alone for a second, and for twice as long each time that it
 * fails again, up to five minutes. It is then sent half as many at once, down to one, since it may
 * be one that takes longer for so many than it has time; and twice as many once it took that number
 * twenty times, so that one that is slow for good is seldom asked for more. For one thread at a
 * time.
 */
public final class AuditStreaming {
  /** The most records at once. */
  static final int MOST = 500;

  /** So often it takes a number before it is sent more. */
  private static final int TIMES_BEFORE_MORE = 20;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final AuditSequence sequence;
  private final StreamPositions positions;
  private final AuditReceiver receiver;
  private final InstantSource clock;

  private Duration pause = FIRST_PAUSE;
  private int atOnce = MOST;
  private int taken;
  private Instant notBefore = Instant.MIN;

  public AuditStreaming(
      AuditSequence sequence,
      StreamPositions positions,
      AuditReceiver receiver,
      InstantSource clock) {
    this.sequence = sequence;
    this.positions = positions;
    this.receiver = receiver;
    this.clock = clock;
  }

  /** The receiver's name. */
  public String name() {
    return receiver.name();
  }

  /**
   * Sends what there is, until there is no more, the turn is over, or another node took over.
   * Answers how many records were sent. Throws {@link ReceiverUnavailable}.
   */
  public long stream(BooleanSupplier isOver) {
    if (clock.instant().isBefore(notBefore)) {
      return 0;
    }
    Position held = positions.take(receiver.name());
    long last = held.last();
    List<AuditRecord> next = after(last);
    while (!next.isEmpty() && !isOver.getAsBoolean()) {
      send(next);
      long reached = next.getLast().sequence();
      if (!positions.advance(receiver.name(), held, reached, clock.instant())) {
        return last - held.last();
      }
      last = reached;
      next = after(last);
    }
    return last - held.last();
  }

  private void send(List<AuditRecord> records) {
    try {
      receiver.take(records);
      pause = FIRST_PAUSE;
      if (++taken == TIMES_BEFORE_MORE) {
        taken = 0;
        atOnce = Math.min(MOST, 2 * atOnce);
      }
    } catch (ReceiverUnavailable e) {
      taken = 0;
      atOnce = Math.max(1, atOnce / 2);
      notBefore = clock.instant().plus(pause);
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
      throw e;
    }
  }

  private List<AuditRecord> after(long last) {
    return sequence.from(last + 1, atOnce).stream().map(Appended::record).toList();
  }
}
