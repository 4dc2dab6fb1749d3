package io.replayvault.web.recording;

import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.entry.PageOrigin;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.session.UploadLimits;
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
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Lets a body arrive before anything else begins. A few threads wait for bodies, since most are
 * there at once; where all of them wait already, bodies arrive without a thread. So a sender that
 * sends slowly costs the bytes it has sent, for a time that ends. Where the uploads of a site have
 * no room, its bodies are not even read. What this filter does not let arrive is passed on without
 * its body: however a path is spelt, nothing behind reads from the connection.
 */
public final class BodyArrival extends HttpFilter {
  /** A whole body must be there after so long; over it 1 MiB needs 52 KiB/s. */
  static final Duration LONGEST = Duration.ofSeconds(20);

  private static final long serialVersionUID = 1L;
  private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

  /** Each holds a connection, which it had anyhow. */
  private static final int MOST_TURNED_AWAY = 2_000;

  private static final String RECORD = "/record/v1/";
  private static final String OF_SESSION = "sessions/";

  @Inject private transient Arrivals arrivals;
  @Inject private transient AllowedOrigins origins;
  @Inject private transient UploadLimits uploads;

  private final transient ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("replayvault-arrival").unstarted(work));
  private final transient TurnedAway turnedAway = new TurnedAway(MOST_TURNED_AWAY, later);

  /** Called by the container. */
  @SuppressWarnings("NullAway.Init") // Injected before the first request.
  public BodyArrival() {
    super();
  }

  BodyArrival(Arrivals arrivals, AllowedOrigins origins, UploadLimits uploads) {
    super();
    this.uploads = uploads;
    this.arrivals = arrivals;
    this.origins = origins;
  }

  @Override
  public void destroy() {
    later.shutdownNow();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (BODILESS.contains(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    HeldRequest held = new HeldRequest(request);
    switch (door(request)) {
      case Door.Closed closed -> refuse(closed.why(), request, response, chain, held);
      case Door.Open open -> arrive(request, response, chain, held, open.site());
    }
  }

  private void refuse(
      ProblemKind why,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      HeldRequest held)
      throws IOException, ServletException {
    held.refuse(why);
    if (why != ProblemKind.SITE_BUSY || !turnedAway.hold(request, response, held)) {
      chain.doFilter(held, response);
    }
  }

  private Door door(HttpServletRequest request) {
    Optional<String> site;
    try {
      site = siteOf(request);
    } catch (IndexUnavailable down) {
      return new Door.Closed(ProblemKind.CANNOT_STORE_SAFELY);
    }
    if (site.isEmpty()) {
      return new Door.Closed(ProblemKind.ORIGIN_NOT_ALLOWED);
    }
    if (request.getContentLengthLong() >= BodySoFar.MOST_BYTES) {
      return new Door.Closed(ProblemKind.TOO_LARGE);
    }
    if (uploads.isFull(site.get())) {
      return new Door.Closed(ProblemKind.SITE_BUSY);
    }
    Optional<ProblemKind> full = arrivals.enter(site.get());
    return full.isPresent() ? new Door.Closed(full.get()) : new Door.Open(site.get());
  }

  private void arrive(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      HeldRequest held,
      String site)
      throws IOException, ServletException {
    BodySoFar body = new BodySoFar(arrivals, site);
    if (arrivals.beginWaiting(site)) {
      try {
        waitFor(request, held, body, site);
        chain.doFilter(held, response);
      } finally {
        body.leave();
      }
    } else {
      arriveLater(request, response, held, body);
    }
  }

  private void waitFor(HttpServletRequest request, HeldRequest held, BodySoFar body, String site) {
    try {
      read(request.getInputStream(), held, body);
    } catch (IOException brokenOrSilent) {
      held.refuse(ProblemKind.TOO_SLOW);
    } finally {
      arrivals.endWaiting(site);
    }
  }

  private static void read(ServletInputStream source, HeldRequest held, BodySoFar body)
      throws IOException {
    long end = System.nanoTime() + LONGEST.toNanos();
    byte[] piece = new byte[BodySoFar.PIECE];
    while (!body.isTooLong()) {
      int count = source.read(piece);
      if (count < 0) {
        break;
      }
      Optional<ProblemKind> refused =
          System.nanoTime() > end ? Optional.of(ProblemKind.TOO_SLOW) : body.take(piece, count);
      if (refused.isPresent()) {
        held.refuse(refused.get());
        return;
      }
    }
    held.hold(body.opened());
  }

  private void arriveLater(
      HttpServletRequest request, HttpServletResponse response, HeldRequest held, BodySoFar body)
      throws IOException {
    // What is lost on the way must not look like a success: a recorder would forget the segment.
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    try {
      ServletInputStream source = request.getInputStream();
      AsyncContext context = request.startAsync(held, response);
      context.setTimeout(LONGEST.toMillis());
      ArrivingBody arriving = new ArrivingBody(context, source, held, body, later);
      context.addListener(arriving);
      source.setReadListener(arriving);
    } catch (IOException | RuntimeException notBegun) {
      body.leave();
      throw notBegun;
    }
  }

  /**
   * Whose places a body takes: its page's origin, which is on its site's list. Empty where nothing
   * will be taken. A beacon's session stands in the body, so all beacons share.
   */
  private Optional<String> siteOf(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (!path.startsWith(RECORD)) {
      return Optional.empty();
    }
    String rest = path.substring(RECORD.length());
    try {
      Origin origin = PageOrigin.parse(request.getHeader("Origin"));
      if (rest.equals("segments")) {
        return Optional.of("beacons");
      }
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

  /** Whether a body may come in. */
  private sealed interface Door {
    /** It may, and takes a place of this site. */
    record Open(String site) implements Door {}

    /** It may not. */
    record Closed(ProblemKind why) implements Door {}
  }
}
