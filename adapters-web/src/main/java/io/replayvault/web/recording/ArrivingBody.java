package io.replayvault.web.recording;

import io.replayvault.web.entry.ProblemKind;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One body that arrives without holding a thread (Jakarta Servlet 6.1 section 3.7): collected piece
 * by piece until it is whole, too long, too slow or beyond what there is room for; then the request
 * goes on, once.
 */
final class ArrivingBody implements ReadListener, AsyncListener {
  /**
   * One byte more than any body that is taken, so that the door after this one sees it is too long.
   */
  static final int MOST_BYTES = 1024 * 1024 + 1;

  private static final int PIECE = 16 * 1024;

  private final AsyncContext context;
  private final ServletInputStream source;
  private final HeldRequest request;
  private final Arrivals arrivals;
  private final String site;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(PIECE);
  private final AtomicBoolean goesOn = new AtomicBoolean();
  private final AtomicBoolean left = new AtomicBoolean();
  private long taken;

  ArrivingBody(
      AsyncContext context,
      ServletInputStream source,
      HeldRequest request,
      Arrivals arrivals,
      String site) {
    this.context = context;
    this.source = source;
    this.request = request;
    this.arrivals = arrivals;
    this.site = site;
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] piece = new byte[PIECE];
    while (!goesOn.get() && source.isReady()) {
      int count = source.read(piece);
      if (count < 0) {
        return;
      }
      Optional<ProblemKind> refused = take(piece, count);
      if (refused.isPresent()) {
        refuse(refused.get());
        return;
      }
      if (body.size() >= MOST_BYTES) {
        goOn();
        return;
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
    refuse(ProblemKind.TOO_SLOW);
  }

  @Override
  public void onComplete(AsyncEvent event) {
    leave();
  }

  @Override
  public void onError(AsyncEvent event) {
    leave();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // Nothing behind this starts again.
  }

  private synchronized Optional<ProblemKind> take(byte[] piece, int count) {
    if (left.get()) {
      return Optional.empty();
    }
    Optional<ProblemKind> refused = arrivals.grow(site, count);
    if (refused.isEmpty()) {
      taken += count;
      body.write(piece, 0, count);
    }
    return refused;
  }

  private void refuse(ProblemKind kind) {
    if (goesOn.compareAndSet(false, true)) {
      request.refuse(kind);
      context.dispatch();
    }
  }

  private void goOn() {
    if (goesOn.compareAndSet(false, true)) {
      request.hold(body.toByteArray());
      context.dispatch();
    }
  }

  private synchronized void leave() {
    if (left.compareAndSet(false, true)) {
      arrivals.leave(site, taken);
    }
  }
}
