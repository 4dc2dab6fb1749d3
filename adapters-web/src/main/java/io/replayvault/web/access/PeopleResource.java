package io.replayvault.web.access;

import io.replayvault.application.access.in.ListPeople;
import io.replayvault.application.access.in.ListPersonAttempts;
import io.replayvault.domain.access.PersonId;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** People of an account. */
@Path("people")
@Dependent
public final class PeopleResource {
  private final ListPeople list;
  private final ListPersonAttempts attempts;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public PeopleResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public PeopleResource(ListPeople list, ListPersonAttempts attempts) {
    this.list = list;
    this.attempts = attempts;
  }

  /** They by name. */
  @GET
  public Response listPeople(
      @Context SecurityContext security, @QueryParam("account") @Nullable String account) {
    return Response.ok(
            new PersonAnswer.Items(
                Granted.orForbidden(
                        list.list(RequestPrincipal.callerOf(security), NamedAccount.of(account)))
                    .stream()
                    .map(PersonAnswer::of)
                    .toList()),
            MediaType.APPLICATION_JSON)
        .build();
  }

  /** Who failed to be one of them lately. */
  @GET
  @Path("{id}/attempts")
  public Response listPersonAttempts(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @QueryParam("account") @Nullable String account) {
    if (!PersonId.isWellFormed(id)) {
      throw Refusal.of(ProblemKind.NOT_FOUND);
    }
    return Response.ok(
            SignInFailuresAnswer.from(
                Granted.orAbsent(
                    attempts.of(
                        RequestPrincipal.callerOf(security),
                        NamedAccount.of(account),
                        new PersonId(id)))),
            MediaType.APPLICATION_JSON)
        .build();
  }
}
