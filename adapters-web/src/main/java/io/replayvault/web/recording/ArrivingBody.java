package io.replayvault.web.recording;

import io.replayvault.web.entry.ProblemKind;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One body that arrives without holding a thread (Jakarta Servlet 6.1 section 3.7): collected piece
 * by piece until it is whole, too long, too slow or beyond what there is room for; then the request
 * goes on, once.
 */
final class ArrivingBody implements ReadListener, AsyncListener {
  /**
   * Liberty loses a request that goes on while the thread it came by is still on its way out
   * (SRVE8046E): it waits for so long. Were that too short, the answer would be 503, not a success.
   */
  private static final long APART_MILLIS = 100;

  private final AsyncContext context;
  private final ServletInputStream source;
  private final HeldRequest request;
  private final BodySoFar body;
  private final ScheduledExecutorService later;
  private final AtomicBoolean goesOn = new AtomicBoolean();

  ArrivingBody(
      AsyncContext context,
      ServletInputStream source,
      HeldRequest request,
      BodySoFar body,
      ScheduledExecutorService later) {
    this.context = context;
    this.source = source;
    this.request = request;
    this.body = body;
    this.later = later;
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] piece = new byte[BodySoFar.PIECE];
    while (!goesOn.get() && source.isReady()) {
      int count = source.read(piece);
      if (count < 0) {
        return;
      }
      Optional<ProblemKind> refused = body.take(piece, count);
      if (refused.isPresent()) {
        refuse(refused.get());
      } else if (body.isTooLong()) {
        goOn();
      }
    }
  }

  @Override
  public void onAllDataRead() {
    goOn();
  }

  /** The connection broke, or nothing came for too long. */
  @Override
  public void onError(Throwable broken) {
    refuse(ProblemKind.TOO_SLOW);
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    if (goesOn.compareAndSet(false, true)) {
      request.refuse(ProblemKind.TOO_SLOW);
      context.dispatch();
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    body.leave();
  }

  @Override
  public void onError(AsyncEvent event) {
    body.leave();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // Nothing behind this starts again.
  }

  private void refuse(ProblemKind kind) {
    if (goesOn.compareAndSet(false, true)) {
      request.refuse(kind);
      dispatchLater();
    }
  }

  private void goOn() {
    if (goesOn.compareAndSet(false, true)) {
      request.hold(body.opened());
      dispatchLater();
    }
  }

  private void dispatchLater() {
    later.schedule((Runnable) context::dispatch, APART_MILLIS, TimeUnit.MILLISECONDS);
  }
}
