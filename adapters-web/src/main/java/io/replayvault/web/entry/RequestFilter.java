package io.replayvault.web.entry;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.RequestFacts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first to see a request: gives it an id of our own making and masks the caller's address
 * before anything can log it. Ids that came with the request are ignored, and addresses that no
 * trusted proxy wrote ({@link ProxyTrust}).
 */
@Provider
@PreMatching
@Priority(0)
@Dependent
public final class RequestFilter implements ContainerRequestFilter {
  static final String REQUEST_ID = "io.replayvault.request-id";
  private static final String NETWORK = "io.replayvault.network";

  private final Chance chance;
  private final WebSettings settings;
  private final RequestTrace trace;

  @Context private @Nullable HttpServletRequest socket;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public RequestFilter() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public RequestFilter(Chance chance, WebSettings settings, RequestTrace trace) {
    this.chance = chance;
    this.settings = settings;
    this.trace = trace;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String id = SeenRequest.id(chance);
    request.setProperty(REQUEST_ID, id);
    trace.mark(id);
    RequestFacts facts = SeenRequest.facts(id, settings, peer(), request::getHeaderString);
    request.setProperty(
        NETWORK, facts.address().or(this::peer).map(ClientAddress::network).orElse(""));
    SecurityContext container = request.getSecurityContext();
    RequestPrincipal principal =
        new RequestPrincipal(
            facts, Optional.ofNullable(container.getUserPrincipal()), Optional.empty());
    principal.keepIn(request, container.isSecure());
  }

  /**
   * From which network a request comes: for counting only, never for a log. Where a trusted proxy
   * says nothing that can be read, it is the proxy's own.
   */
  public static String networkOf(ContainerRequestContext request) {
    return Optional.ofNullable(request.getProperty(NETWORK)).orElse("").toString();
  }

  private Optional<ClientAddress> peer() {
    return Optional.ofNullable(socket).flatMap(SeenRequest::peer);
  }
}
