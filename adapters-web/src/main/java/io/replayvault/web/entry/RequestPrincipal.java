package io.replayvault.web.entry;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.RequestFacts;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/**
 * What is known of a request's maker, in the place where JAX-RS keeps that. Set by {@link
 * RequestFilter} for every request; the caller is added when the sign-in was looked up.
 *
 * @param facts what the audit log keeps of the request
 * @param proof what the container verified, such as a token; empty when nothing
 * @param signedIn the caller; empty until looked up
 */
public record RequestPrincipal(
    RequestFacts facts, Optional<Principal> proof, Optional<Caller> signedIn) implements Principal {
  private static final String PROPERTY = "io.replayvault.principal";

  /** That of the current request. */
  public static RequestPrincipal of(SecurityContext security) {
    if (security.getUserPrincipal() instanceof RequestPrincipal principal) {
      return principal;
    }
    throw new IllegalStateException("the request did not come through RequestFilter");
  }

  /** The caller of the current request, which must have one. */
  public static Caller callerOf(SecurityContext security) {
    return of(security)
        .signedIn()
        .orElseThrow(() -> new IllegalStateException("this operation needs a signed-in caller"));
  }

  /** From which network the current request comes: for counting only, never for a log. */
  public static String networkOf(SecurityContext security) {
    return of(security).facts().address().map(ClientAddress::network).orElse("");
  }

  /** The same request once its caller is known. */
  public RequestPrincipal by(Caller caller) {
    return new RequestPrincipal(facts, proof, Optional.of(caller));
  }

  /** Makes it the request's, also for whoever sees its answer. */
  public void keepIn(ContainerRequestContext request, boolean secure) {
    request.setProperty(PROPERTY, this);
    request.setSecurityContext(new Context(this, secure));
  }

  /** That of a request which is being answered; empty if it never came so far. */
  static Optional<RequestPrincipal> keptIn(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof RequestPrincipal principal
        ? Optional.of(principal)
        : Optional.empty();
  }

  /** The pseudonymous id of the caller. */
  @Override
  public String getName() {
    return signedIn.map(caller -> caller.person().id().value()).orElse("-");
  }

  private record Context(RequestPrincipal principal, boolean secure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return principal;
    }

    /** Roles decide nothing here: see {@code AccessDecisions}. */
    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public String getAuthenticationScheme() {
      return "";
    }
  }
}
