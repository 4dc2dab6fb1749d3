package io.replayvault.web.access;

import io.replayvault.application.access.in.ListSupportAccess;
import io.replayvault.application.access.in.SettleSupportAccess;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.Parameters;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What the customer does about one grant of Support (clause H1). */
@Path("support-grants/{id}")
@Dependent
public final class SupportGrantResource {
  private final SettleSupportAccess settle;
  private final ListSupportAccess list;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public SupportGrantResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public SupportGrantResource(SettleSupportAccess settle, ListSupportAccess list) {
    this.settle = settle;
    this.list = list;
  }

  /** The looks that were made under it, newest first, or those before one of them. */
  @GET
  @Path("looks")
  public Response listSupportLooks(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @QueryParam("before") @Nullable String before,
      @QueryParam("account") @Nullable String account) {
    return SupportAnswers.json(
        Response.Status.OK,
        SupportLookAnswer.Items.of(
            Granted.orAbsent(
                list.looks(
                    RequestPrincipal.callerOf(security),
                    SupportAnswers.which(account, id),
                    Parameters.whole("before", before)))));
  }

  /** Lets Support in. */
  @POST
  @Path("approve")
  @WithStepUp(DangerousAction.APPROVE_SUPPORT)
  public Response approveSupportAccess(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @QueryParam("account") @Nullable String account) {
    return SupportAnswers.of(
        Response.Status.OK,
        Granted.orAbsent(
            settle.approve(
                RequestPrincipal.callerOf(security), SupportAnswers.which(account, id))));
  }

  /** Does not let Support in. */
  @POST
  @Path("refuse")
  public Response refuseSupportAccess(
      @Context SecurityContext security,
      @Context HttpHeaders headers,
      @PathParam("id") String id,
      @QueryParam("account") @Nullable String account,
      InputStream body)
      throws IOException {
    String reason = BoundedBody.json(headers, body, RefusePersonRequest.class).reason().strip();
    return SupportAnswers.of(
        Response.Status.OK,
        Granted.orAbsent(
            settle.refuse(
                RequestPrincipal.callerOf(security), SupportAnswers.which(account, id), reason)));
  }

  /** Ends the access before its time. */
  @POST
  @Path("end")
  public Response endSupportAccess(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @QueryParam("account") @Nullable String account) {
    return SupportAnswers.of(
        Response.Status.OK,
        Granted.orAbsent(
            settle.end(RequestPrincipal.callerOf(security), SupportAnswers.which(account, id))));
  }

  /** Marks break-glass reviewed. */
  @POST
  @Path("review")
  public Response reviewBreakGlass(
      @Context SecurityContext security,
      @Context HttpHeaders headers,
      @PathParam("id") String id,
      @QueryParam("account") @Nullable String account,
      InputStream body)
      throws IOException {
    String note = BoundedBody.json(headers, body, ReviewBreakGlassRequest.class).note().strip();
    return SupportAnswers.of(
        Response.Status.OK,
        Granted.orAbsent(
            settle.review(
                RequestPrincipal.callerOf(security), SupportAnswers.which(account, id), note)));
  }
}
