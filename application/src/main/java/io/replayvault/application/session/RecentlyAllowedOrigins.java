package io.replayvault.application.session;

import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * {@link AllowedOrigins} that remembers each yes for ten seconds, so that the door costs no look
 * into the database for every segment of a running session. A no is never remembered. Of those who
 * ask the same at once, one looks and the others wait for it: a crowd at the door takes one
 * connection, not all. What is stored does not hang on it: {@link UploadGate} asks itself. May be
 * called concurrently.
 */
public final class RecentlyAllowedOrigins implements AllowedOrigins {
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST = 50_000;
  private static final int STRIPES = 256;

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

  private final Object[] stripes = new Object[STRIPES];

  public RecentlyAllowedOrigins(AllowedOrigins origins, InstantSource clock) {
    this.origins = origins;
    this.clock = clock;
    Arrays.setAll(stripes, i -> new Object());
  }

  @Override
  public boolean ofSite(SiteKey site, Origin origin) {
    return ask(new Question(site.value(), origin), () -> origins.ofSite(site, origin));
  }

  @Override
  public boolean ofSession(SessionId session, Origin origin) {
    return ask(new Question(session.value(), origin), () -> origins.ofSession(session, origin));
  }

  private boolean ask(Question question, BooleanSupplier behind) {
    if (isRemembered(question)) {
      return true;
    }
    synchronized (stripes[Math.floorMod(question.hashCode(), STRIPES)]) {
      return isRemembered(question) || remember(question, behind.getAsBoolean());
    }
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
