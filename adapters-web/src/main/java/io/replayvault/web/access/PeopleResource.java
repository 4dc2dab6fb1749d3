package io.replayvault.web.access;

import io.replayvault.application.access.in.ListPeople;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public PeopleResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public PeopleResource(ListPeople list) {
    this.list = list;
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
}
