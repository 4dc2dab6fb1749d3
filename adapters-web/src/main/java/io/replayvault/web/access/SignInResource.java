package io.replayvault.web.access;

import io.replayvault.domain.access.SignInStage;
import io.replayvault.web.entry.BoundedBody;
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

/** Signs people in. */
@Path("sign-in")
@Dependent
public final class SignInResource {
  private final SignInDesk desk;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public SignInResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public SignInResource(SignInDesk desk) {
    this.desk = desk;
  }

  /** Signs in with e-mail address and password; sets the cookie. */
  @POST
  @WithoutSignIn
  public Response signIn(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    SignInRequest request = BoundedBody.json(headers, body, SignInRequest.class);
    try {
      return desk.signIn(
          request.email(),
          request.password(),
          RequestPrincipal.of(security).facts(),
          uri.getBaseUri());
    } finally {
      request.password().destroy();
    }
  }

  /** Completes a sign-in that owes the second factor; sets another cookie. */
  @POST
  @Path("second-factor")
  @Guessable
  @WhileOwing(SignInStage.SECOND_FACTOR_OWED)
  @WithExpiredPassword
  public Response completeSignIn(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    SecondFactorRequest request = BoundedBody.json(headers, body, SecondFactorRequest.class);
    return desk.complete(RequestPrincipal.callerOf(security), request.shown(), uri.getBaseUri());
  }
}
