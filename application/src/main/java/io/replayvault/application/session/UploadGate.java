package io.replayvault.application.session;

import io.replayvault.domain.account.Origin;
import io.replayvault.domain.session.IdleLimit;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets through who may add to a session: its own token, from an origin of its site, while the
 * session goes on and its site has quota left. Each stored segment gives a token more life: two
 * hours, or four times as long as a session may be idle, until its session expires (ADR-0067).
 */
public final class UploadGate {
  /** Room for somebody who was without network. */
  static final Duration LEAST_LIFE = Duration.ofHours(2);

  private static final int SILENCES = 4;

  private final RecentSessions sessions;
  private final UploadTokens tokens;
  private final SiteQuotas quotas;
  private final Duration life;
  private final InstantSource clock;

  public UploadGate(
      RecentSessions sessions,
      UploadTokens tokens,
      SiteQuotas quotas,
      IdleLimit idle,
      InstantSource clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.quotas = quotas;
    Duration silences = idle.value().multipliedBy(SILENCES);
    this.life = silences.compareTo(LEAST_LIFE) > 0 ? silences : LEAST_LIFE;
    this.clock = clock;
  }

  Pass check(SessionId id, String token, Origin origin) {
    Optional<RecentSessions.Found> found = sessions.find(id);
    if (found.filter(this::goesOn).isEmpty() || !tokens.isGood(found.get().session(), token)) {
      return new Pass.BadToken();
    }
    return found.get().site().allows(origin)
        ? new Pass.Good(found.get().session())
        : new Pass.OriginNotAllowed();
  }

  /** Counts one upload of a session that was let through; otherwise how long until it may come. */
  Optional<Duration> pause(Session session) {
    return quotas.upload(session.account(), session.site());
  }

  /** So many bytes of the session were stored. */
  void stored(Session session, long bytes) {
    quotas.stored(session.site(), bytes);
  }

  private boolean goesOn(RecentSessions.Found found) {
    return clock.instant().isBefore(found.lastUploadAt().plus(life));
  }

  /** What the gate says. */
  sealed interface Pass {
    record Good(Session session) implements Pass {}

    record BadToken() implements Pass {}

    record OriginNotAllowed() implements Pass {}
  }
}
