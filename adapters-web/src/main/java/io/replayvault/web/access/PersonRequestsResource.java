package io.replayvault.web.access;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.in.ListPersonRequests;
import io.replayvault.application.access.in.Obstacle;
import io.replayvault.application.access.in.RequestPerson;
import io.replayvault.application.access.in.SettlePersonRequest;
import io.replayvault.application.access.in.SettlePersonRequest.Which;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonRequestId;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests about people, and what becomes of them (clause E4). */
@Path("person-requests")
@Dependent
public final class PersonRequestsResource {
  private final ListPersonRequests list;
  private final RequestPerson request;
  private final SettlePersonRequest settle;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public PersonRequestsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public PersonRequestsResource(
      ListPersonRequests list, RequestPerson request, SettlePersonRequest settle) {
    this.list = list;
    this.request = request;
    this.settle = settle;
  }

  /** They, newest first. */
  @GET
  public Response listPersonRequests(
      @Context SecurityContext security, @QueryParam("account") @Nullable String account) {
    ListPersonRequests.Listed listed =
        Granted.orForbidden(
            list.list(RequestPrincipal.callerOf(security), NamedAccount.of(account)));
    return answer(
        Response.Status.OK,
        new PersonRequestAnswer.Items(
            listed.requests().stream()
                .map(one -> PersonRequestAnswer.of(one, listed.names()))
                .toList()));
  }

  /** One more. */
  @POST
  @WithStepUp(DangerousAction.CHANGE_PEOPLE)
  public Response requestPerson(
      @Context SecurityContext security,
      @Context HttpHeaders headers,
      @QueryParam("account") @Nullable String account,
      InputStream body)
      throws IOException {
    RequestPersonRequest sent = BoundedBody.json(headers, body, RequestPersonRequest.class);
    RequestPerson.Command command;
    try {
      command = sent.command();
    } catch (IllegalArgumentException malformed) {
      // The reason quotes what was sent.
      throw Refusal.of(
          ProblemKind.MALFORMED,
          "A request has a kind with all its parts and no other, a reason of 1 to 500 characters,"
              + " and terms that do not contradict each other.");
    }
    RequestPerson.Outcome outcome =
        Granted.orForbidden(
            request.request(
                RequestPrincipal.callerOf(security), NamedAccount.of(account), command));
    return switch (outcome) {
      case RequestPerson.Outcome.Requested requested ->
          answer(Response.Status.CREATED, one(requested.request()));
      case RequestPerson.Outcome.Absent absent -> throw Refusal.of(ProblemKind.NOT_FOUND);
      case RequestPerson.Outcome.Hindered hindered -> throw refusal(hindered.obstacle());
    };
  }

  /** Does what was asked for. */
  @POST
  @Path("{id}/fulfil")
  @WithStepUp(DangerousAction.CHANGE_PEOPLE)
  public Response fulfilPersonRequest(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @QueryParam("account") @Nullable String account) {
    return settled(settle.fulfil(RequestPrincipal.callerOf(security), which(account, id)));
  }

  /** Refuses what was asked for. */
  @POST
  @Path("{id}/refuse")
  public Response refusePersonRequest(
      @Context SecurityContext security,
      @Context HttpHeaders headers,
      @PathParam("id") String id,
      @QueryParam("account") @Nullable String account,
      InputStream body)
      throws IOException {
    String reason = BoundedBody.json(headers, body, RefusePersonRequest.class).reason().strip();
    return settled(settle.refuse(RequestPrincipal.callerOf(security), which(account, id), reason));
  }

  /** Takes a request back. */
  @POST
  @Path("{id}/withdraw")
  public Response withdrawPersonRequest(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @QueryParam("account") @Nullable String account) {
    return settled(settle.withdraw(RequestPrincipal.callerOf(security), which(account, id)));
  }

  private static Which which(@Nullable String account, String id) {
    if (!PersonRequestId.isWellFormed(id)) {
      throw Refusal.of(ProblemKind.NOT_FOUND);
    }
    return new Which(NamedAccount.of(account), new PersonRequestId(id));
  }

  private static Response settled(Guarded<SettlePersonRequest.Outcome> outcome) {
    return switch (Granted.orAbsent(outcome)) {
      case SettlePersonRequest.Outcome.Settled settled ->
          answer(Response.Status.OK, one(settled.request()));
      case SettlePersonRequest.Outcome.Hindered hindered -> throw refusal(hindered.obstacle());
    };
  }

  private static PersonRequestAnswer one(PersonRequest request) {
    return PersonRequestAnswer.of(request, Map.of());
  }

  private static Response answer(Response.Status status, Record body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON).entity(body).build();
  }

  private static Refusal refusal(Obstacle obstacle) {
    return Refusal.of(
        switch (obstacle) {
          case OWN_ACCESS -> ProblemKind.OWN_ACCESS;
          case SETTLED -> ProblemKind.REQUEST_SETTLED;
          case PERSON_HERE -> ProblemKind.PERSON_HERE;
          case PERSON_GONE -> ProblemKind.PERSON_GONE;
          case LAST_ONE -> ProblemKind.LAST_ONE;
          case REQUESTER_GONE -> ProblemKind.REQUESTER_GONE;
        });
  }
}
