package io.replayvault.web.access;

import io.replayvault.application.access.in.BreakGlass;
import io.replayvault.application.access.in.ListOwnSupportAccess;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What somebody of Support asked for, and the emergency's way in (clause H1). */
@Path("own-support-grants")
@Dependent
public final class OwnSupportResource {
  private final ListOwnSupportAccess list;
  private final BreakGlass breakGlass;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public OwnSupportResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public OwnSupportResource(ListOwnSupportAccess list, BreakGlass breakGlass) {
    this.list = list;
    this.breakGlass = breakGlass;
  }

  /** Theirs, and what they can ask for. */
  @GET
  public Response listOwnSupportGrants(@Context SecurityContext security) {
    return SupportAnswers.json(
        Response.Status.OK,
        OwnSupportAnswer.of(Granted.orForbidden(list.list(RequestPrincipal.callerOf(security)))));
  }

  /** Opens an account without approval. */
  @POST
  @Path("break-glass")
  @WithStepUp(DangerousAction.BREAK_GLASS)
  public Response openBreakGlass(
      @Context SecurityContext security,
      @Context HttpHeaders headers,
      @QueryParam("account") @Nullable String account,
      InputStream body)
      throws IOException {
    BreakGlassRequest sent = BoundedBody.json(headers, body, BreakGlassRequest.class);
    BreakGlass.Command command;
    try {
      command = sent.command();
    } catch (IllegalArgumentException malformed) {
      throw SupportAnswers.malformed();
    }
    return SupportAnswers.of(
        Response.Status.CREATED,
        Granted.orForbidden(
            breakGlass.open(
                RequestPrincipal.callerOf(security), NamedAccount.of(account), command)));
  }
}
