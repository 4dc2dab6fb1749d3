package io.replayvault.application.session;

import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@link AllowedOrigins} that remembers each yes for ten seconds, so that the door costs no look
 * into the database for every segment of a running session. A no is never remembered. What is
 * stored does not hang on it: {@link UploadGate} asks itself. May be called concurrently.
 */
public final class RecentlyAllowedOrigins implements AllowedOrigins {
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST = 50_000;

  private final AllowedOrigins origins;
  private final InstantSource clock;
  private final Map<Question, Instant> allowed =
      new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Instant> eldest) {
          return size() > MOST;
        }
      };

  public RecentlyAllowedOrigins(AllowedOrigins origins, InstantSource clock) {
    this.origins = origins;
    this.clock = clock;
  }

  @Override
  public boolean ofSite(SiteKey site, Origin origin) {
    Question question = new Question(site.value(), origin);
    return isRemembered(question) || remember(question, origins.ofSite(site, origin));
  }

  @Override
  public boolean ofSession(SessionId session, Origin origin) {
    Question question = new Question(session.value(), origin);
    return isRemembered(question) || remember(question, origins.ofSession(session, origin));
  }

  private synchronized boolean isRemembered(Question question) {
    Instant since = allowed.get(question);
    return since != null && Duration.between(since, clock.instant()).abs().compareTo(KEPT) < 0;
  }

  private synchronized boolean remember(Question question, boolean answer) {
    allowed.remove(question);
    if (answer) {
      allowed.put(question, clock.instant());
    }
    return answer;
  }

  private record Question(String of, Origin origin) {}
}
