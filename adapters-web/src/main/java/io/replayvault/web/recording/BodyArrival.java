package io.replayvault.web.recording;

import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.entry.PageOrigin;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets a body arrive before anything else begins, without a thread waiting for it: a sender that
 * sends slowly costs the bytes it has sent, for a time that ends. What would be refused by its
 * page's origin is passed on at once, and refused there without its body.
 */
public final class BodyArrival extends HttpFilter {
  /** A whole body must be there after so long; over it 1 MiB needs 52 KiB/s. */
  static final Duration LONGEST = Duration.ofSeconds(20);

  private static final long serialVersionUID = 1L;
  private static final String RECORD = "/record/v1/";
  private static final String OF_SESSION = "sessions/";

  @Inject private transient Arrivals arrivals;
  @Inject private transient AllowedOrigins origins;

  /** Called by the container. */
  @SuppressWarnings("NullAway.Init") // Injected before the first request.
  public BodyArrival() {
    super();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> site = siteOf(request);
    if (site.isEmpty() || request.getContentLengthLong() >= ArrivingBody.MOST_BYTES) {
      chain.doFilter(request, response);
      return;
    }
    HeldRequest held = new HeldRequest(request);
    Optional<ProblemKind> full = arrivals.enter(site.get());
    if (full.isPresent()) {
      held.refuse(full.get());
      chain.doFilter(held, response);
      return;
    }
    ServletInputStream source = request.getInputStream();
    AsyncContext context = request.startAsync(held, response);
    context.setTimeout(LONGEST.toMillis());
    ArrivingBody body = new ArrivingBody(context, source, held, arrivals, site.get());
    context.addListener(body);
    source.setReadListener(body);
  }

  /**
   * Whose places a body takes: its page's origin, which is on its site's list. Empty where there is
   * no body or nothing will be taken. A beacon's session stands in the body, so all beacons share.
   */
  private Optional<String> siteOf(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean carries = request.getMethod().equals("PUT") || request.getMethod().equals("POST");
    if (!carries || !path.startsWith(RECORD)) {
      return Optional.empty();
    }
    String rest = path.substring(RECORD.length());
    if (rest.equals("segments")) {
      return Optional.of("beacons");
    }
    try {
      Origin origin = PageOrigin.parse(request.getHeader("Origin"));
      return isAllowed(rest, origin) ? Optional.of(origin.value()) : Optional.empty();
    } catch (Refusal noOrigin) {
      return Optional.empty();
    }
  }

  private boolean isAllowed(String rest, Origin origin) {
    boolean ofSession = rest.startsWith(OF_SESSION);
    String named = (ofSession ? rest.substring(OF_SESSION.length()) : rest).split("/", 2)[0];
    if (ofSession) {
      return SessionId.isWellFormed(named) && origins.ofSession(new SessionId(named), origin);
    }
    return SiteKey.isWellFormed(named) && origins.ofSite(new SiteKey(named), origin);
  }
}
