package io.replayvault.web.access;

import io.replayvault.application.account.in.ChooseDefaults;
import io.replayvault.application.account.in.ChooseDefaults.Command;
import io.replayvault.application.account.in.ChooseDefaults.Outcome;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** Where callers begin when they sign in (clause E2). */
@Path("me/defaults")
@OfPerson
@Dependent
public final class DefaultsResource {
  private final ChooseDefaults choose;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public DefaultsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public DefaultsResource(ChooseDefaults choose) {
    this.choose = choose;
  }

  /** Keeps the caller's choice. */
  @PUT
  public Response chooseDefaults(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    Command command = command(BoundedBody.json(headers, body, DefaultsRequest.class));
    return switch (choose.choose(RequestPrincipal.callerOf(security), command)) {
      case Outcome.Chosen chosen -> Response.noContent().build();
      case Outcome.Absent absent -> throw Refusal.of(ProblemKind.NOT_FOUND);
    };
  }

  private static Command command(DefaultsRequest sent) {
    try {
      return sent.command();
    } catch (IllegalArgumentException malformed) {
      throw Refusal.of(ProblemKind.MALFORMED, "There is no such view, or the id is none.");
    }
  }
}
