package io.replayvault.web.recording;

import io.replayvault.application.masking.in.FetchPolicy;
import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.entry.PageOrigin;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets in only pages of an origin that the site allows, before a body is read or a limit is
 * counted, and tells browsers so by CORS (Fetch standard, section 3.3): exactly the one origin that
 * asked, never with credentials. A request without an origin, or with one that is not allowed, gets
 * a refusal that no page can read.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@Dependent
public final class PageOrigins implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String ALLOWED = "io.replayvault.allowed-origin";
  private static final String RECORDING = "record/";

  private final AllowedOrigins origins;
  private final FetchPolicy policies;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public PageOrigins() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public PageOrigins(AllowedOrigins origins, FetchPolicy policies) {
    this.origins = origins;
    this.policies = policies;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!isRecording(request)) {
      return;
    }
    Origin origin = PageOrigin.parse(request.getHeaderString("Origin"));
    MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
    String site = path.getFirst("siteKey");
    String session = path.getFirst("session");
    if (site != null) {
      requireAllowed(site, origin);
    } else if (session != null) {
      requireAllowedBySession(session, origin);
    } else {
      return;
    }
    request.setProperty(ALLOWED, origin.value());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    if (!isRecording(request)) {
      return;
    }
    MultivaluedMap<String, Object> headers = answer.getHeaders();
    headers.putSingle("Vary", "Origin");
    Object allowed = request.getProperty(ALLOWED);
    if (allowed == null) {
      return;
    }
    headers.putSingle("Access-Control-Allow-Origin", allowed);
    headers.putSingle("Access-Control-Expose-Headers", "Retry-After");
    if (request.getMethod().equals("OPTIONS")) {
      headers.putSingle("Access-Control-Allow-Methods", "GET, POST, PUT");
      headers.putSingle(
          "Access-Control-Allow-Headers", "Authorization, Content-Type, Content-Encoding");
      headers.putSingle("Access-Control-Max-Age", "600");
    }
  }

  private void requireAllowed(String text, Origin origin) {
    if (!SiteKey.isWellFormed(text)) {
      throw Refusal.of(ProblemKind.UNKNOWN_SITE);
    }
    SiteKey site = new SiteKey(text);
    if (!origins.ofSite(site, origin)) {
      throw Refusal.of(
          policies.of(site).isEmpty() ? ProblemKind.UNKNOWN_SITE : ProblemKind.ORIGIN_NOT_ALLOWED);
    }
  }

  private void requireAllowedBySession(String text, Origin origin) {
    if (!SessionId.isWellFormed(text) || !origins.ofSession(new SessionId(text), origin)) {
      throw Refusal.of(ProblemKind.ORIGIN_NOT_ALLOWED);
    }
  }

  private static boolean isRecording(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return (path.startsWith("/") ? path.substring(1) : path).startsWith(RECORDING);
  }
}
