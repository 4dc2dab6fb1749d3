package io.replayvault.web.access;

import io.replayvault.application.access.in.SignOut;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Ends sign-ins. */
@Path("sign-out")
@Dependent
@OfPerson
public final class SignOutResource {
  private final SignOut signOut;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public SignOutResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public SignOutResource(SignOut signOut) {
    this.signOut = signOut;
  }

  /** Ends the caller's sign-in and takes the cookie away. */
  @POST
  @WhileAsked
  @WithExpiredPassword
  public Response signOut(@Context SecurityContext security) {
    signOut.signOut(RequestPrincipal.callerOf(security));
    return Response.noContent().header("Set-Cookie", SignInCookie.cleared()).build();
  }
}
