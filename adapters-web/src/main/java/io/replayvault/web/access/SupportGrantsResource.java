package io.replayvault.web.access;

import io.replayvault.application.access.in.AskSupportAccess;
import io.replayvault.application.access.in.ListSupportAccess;
import io.replayvault.domain.access.SupportWish;
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

/** Support's access to an account (clause H1). */
@Path("support-grants")
@Dependent
public final class SupportGrantsResource {
  private final ListSupportAccess list;
  private final AskSupportAccess ask;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public SupportGrantsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public SupportGrantsResource(ListSupportAccess list, AskSupportAccess ask) {
    this.list = list;
    this.ask = ask;
  }

  /** The account's, for whoever decides about them or watches over them. */
  @GET
  public Response listSupportGrants(
      @Context SecurityContext security, @QueryParam("account") @Nullable String account) {
    ListSupportAccess.Listed listed =
        Granted.orForbidden(
            list.list(RequestPrincipal.callerOf(security), NamedAccount.of(account)));
    return SupportAnswers.json(
        Response.Status.OK,
        new SupportGrantAnswer.Items(
            listed.grants().stream()
                .map(grant -> SupportGrantAnswer.of(grant, listed.names()))
                .toList()));
  }

  /** One more, which waits for the account's named contact. */
  @POST
  public Response askSupportAccess(
      @Context SecurityContext security,
      @Context HttpHeaders headers,
      @QueryParam("account") @Nullable String account,
      InputStream body)
      throws IOException {
    AskSupportRequest sent = BoundedBody.json(headers, body, AskSupportRequest.class);
    SupportWish wish;
    try {
      wish = sent.wish();
    } catch (IllegalArgumentException malformed) {
      throw SupportAnswers.malformed();
    }
    return SupportAnswers.of(
        Response.Status.CREATED,
        Granted.orForbidden(
            ask.ask(RequestPrincipal.callerOf(security), NamedAccount.of(account), wish)));
  }
}
