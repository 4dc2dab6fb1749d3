package io.replayvault.web.access;

import io.replayvault.application.access.in.AcceptFirstPersonLink;
import io.replayvault.application.access.in.AcceptFirstPersonLink.Command;
import io.replayvault.application.access.in.AcceptFirstPersonLink.Outcome;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.web.entry.BoundedBody;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the first person of a deployment. */
@Path("first-person")
@Dependent
public final class FirstPersonResource {
  private final AcceptFirstPersonLink links;
  private final SignInThrottle throttle;
  private final SignInDesk desk;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public FirstPersonResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public FirstPersonResource(
      AcceptFirstPersonLink links, SignInThrottle throttle, SignInDesk desk) {
    this.links = links;
    this.throttle = throttle;
    this.desk = desk;
  }

  /** Makes the person from the one-time link and signs them in. */
  @POST
  @WithoutSignIn
  public Response acceptFirstPersonLink(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    FirstPersonRequest request = BoundedBody.json(headers, body, FirstPersonRequest.class);
    RequestFacts facts = RequestPrincipal.of(security).facts();
    try {
      make(request, facts);
      return desk.signIn(request.email(), request.password(), facts, uri.getBaseUri());
    } finally {
      request.password().destroy();
    }
  }

  private void make(FirstPersonRequest request, RequestFacts facts) {
    Command command =
        new Command(request.token(), request.name(), request.email(), request.password(), facts);
    switch (throttle.within("first-person", () -> links.accept(command))) {
      case Outcome.Made made -> {}
      case Outcome.LinkWorthless worthless -> throw Refusal.of(ProblemKind.LINK_WORTHLESS);
      case Outcome.PasswordRefused refused ->
          throw Refusal.of(ProblemKind.PASSWORD_REFUSED, sentence(refused.faults()));
      case Outcome.Malformed malformed ->
          throw Refusal.of(ProblemKind.MALFORMED, malformed.reason());
    }
  }

  /** Says what is wrong with a password. */
  static String sentence(List<PasswordFault> faults) {
    return faults.stream()
        .map(
            fault ->
                switch (fault) {
                  case TOO_SHORT -> "It is too short.";
                  case TOO_LONG -> "It is too long.";
                  case NO_DIGIT -> "It has no digit.";
                })
        .collect(Collectors.joining(" "));
  }
}
