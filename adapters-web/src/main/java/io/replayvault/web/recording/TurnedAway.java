package io.replayvault.web.recording;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests of sites for which there is no room: they hear so after a while, and hold no thread
 * until then. Who comes again at once, whatever they were told, comes no more often than that
 * (ADR-0042): to refuse costs more than to let wait.
 */
final class TurnedAway {
  /** The shortest time that anybody is told to wait, too. */
  static final Duration A_WHILE = Duration.ofSeconds(2);

  private final int most;
  private final ScheduledExecutorService later;
  private final AtomicInteger held = new AtomicInteger();

  TurnedAway(int most, ScheduledExecutorService later) {
    this.most = most;
    this.later = later;
  }

  /** Whether it is held: where too many are, it must be answered now. */
  boolean hold(HttpServletRequest request, HttpServletResponse response, HeldRequest refused) {
    if (held.incrementAndGet() > most) {
      held.decrementAndGet();
      return false;
    }
    // What is lost on the way must not look like a success: a recorder would forget the segment.
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    try {
      AsyncContext context = request.startAsync(refused, response);
      context.setTimeout(2 * A_WHILE.toMillis());
      later.schedule(() -> goOn(context), A_WHILE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RuntimeException notBegun) {
      held.decrementAndGet();
      throw notBegun;
    }
    return true;
  }

  private void goOn(AsyncContext context) {
    held.decrementAndGet();
    context.dispatch();
  }
}
