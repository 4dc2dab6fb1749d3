package io.replayvault.web.access;

import io.replayvault.application.access.in.AcceptPasswordLink;
import io.replayvault.application.access.in.AcceptPasswordLink.Command;
import io.replayvault.application.access.in.AcceptPasswordLink.Outcome;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.PasswordRefusal;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** Lets people choose a password by a one-time link. */
@Path("password-links")
@Dependent
public final class PasswordLinksResource {
  private final AcceptPasswordLink links;
  private final SignInThrottle throttle;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public PasswordLinksResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public PasswordLinksResource(AcceptPasswordLink links, SignInThrottle throttle) {
    this.links = links;
    this.throttle = throttle;
  }

  /** Sets the password; signs nobody in, since whoever has the link has one factor at most. */
  @POST
  @Path("accept")
  @WithoutSignIn
  public Response acceptPasswordLink(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    PasswordLinkRequest request = BoundedBody.json(headers, body, PasswordLinkRequest.class);
    RequestFacts facts = RequestPrincipal.of(security).facts();
    try {
      Command command = new Command(request.token(), request.password(), facts);
      return answer(
          throttle.within("password-link " + facts.maskedAddress(), () -> links.accept(command)));
    } finally {
      request.password().destroy();
    }
  }

  private static Response answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Chosen chosen -> Response.noContent().build();
      case Outcome.LinkWorthless worthless -> throw Refusal.of(ProblemKind.LINK_WORTHLESS);
      case Outcome.PasswordRefused refused -> throw PasswordRefusal.of(refused.faults());
    };
  }
}
