package io.replayvault.application.session;

import io.replayvault.application.access.ActingIn;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.application.session.in.ReplaySession;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A {@link ReplaySession} that breaks off when who watches is no longer exactly who they were when
 * it was allowed: signed out, revoked, or with another role, scope or feature (clause E4). It looks
 * before it hands over more than half a second after the last look, so that a window that is
 * written slowly stops within a second, at two look-ups each time.
 */
public final class RevocableReplay implements ReplaySession {
  /** How long what was seen of a person counts. */
  static final Duration TRUSTED_FOR = Duration.ofMillis(500);

  private final ReplaySession replay;
  private final ResolveCaller resolve;
  private final ActingIn acting;
  private final InstantSource clock;

  public RevocableReplay(
      ReplaySession replay, ResolveCaller resolve, ActingIn acting, InstantSource clock) {
    this.replay = replay;
    this.resolve = resolve;
    this.acting = acting;
    this.clock = clock;
  }

  @Override
  public Guarded<Events> replay(Caller caller, SessionId session, TimeRange range) {
    return replay
        .replay(caller, session, range)
        .then(events -> new Guarded.Allowed<>(lines -> events.writeTo(watched(lines, caller))));
  }

  private OutputStream watched(OutputStream lines, Caller caller) {
    return new WatchedLines(lines, caller);
  }

  private boolean isStill(Caller caller) {
    Person person = caller.person();
    return resolve
        .resolve(person.id(), caller.signIn(), caller.request())
        .flatMap(now -> acting.account(now, Optional.of(person.account())))
        .filter(now -> now.person().equals(person))
        .isPresent();
  }

  /** Lines that end when their reader may no longer have them. */
  private final class WatchedLines extends OutputStream {
    private final OutputStream lines;
    private final Caller caller;
    private Instant lookAgain = clock.instant().plus(TRUSTED_FOR);

    WatchedLines(OutputStream lines, Caller caller) {
      super();
      this.lines = lines;
      this.caller = caller;
    }

    @Override
    public void write(int one) throws IOException {
      look();
      lines.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      look();
      lines.write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
      lines.flush();
    }

    private void look() throws IOException {
      Instant now = clock.instant();
      if (now.isBefore(lookAgain)) {
        return;
      }
      if (!isStill(caller)) {
        throw new IOException("the watching person may no longer watch");
      }
      lookAgain = now.plus(TRUSTED_FOR);
    }
  }
}
