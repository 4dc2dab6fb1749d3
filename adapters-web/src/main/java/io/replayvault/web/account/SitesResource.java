package io.replayvault.web.account;

import io.replayvault.application.account.in.CreateSite;
import io.replayvault.application.account.in.CreateSite.Outcome;
import io.replayvault.application.account.in.ListSites;
import io.replayvault.application.account.in.SiteView;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.masking.MaskingMode;
import io.replayvault.web.access.ForServiceTokens;
import io.replayvault.web.access.Granted;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** Sites of the caller's account. */
@Path("sites")
@Dependent
public final class SitesResource {
  private final ListSites list;
  private final CreateSite create;
  private final ScriptTag scriptTag;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public SitesResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public SitesResource(ListSites list, CreateSite create, ScriptTag scriptTag) {
    this.list = list;
    this.create = create;
    this.scriptTag = scriptTag;
  }

  /** Those that the caller may see, by name. */
  @GET
  @ForServiceTokens
  public Response listSites(@Context SecurityContext security) {
    return Response.ok(
            new SiteAnswer.Items(
                Granted.orForbidden(list.list(RequestPrincipal.callerOf(security))).stream()
                    .map(this::answer)
                    .toList()),
            MediaType.APPLICATION_JSON)
        .build();
  }

  /** One more. */
  @POST
  @ForServiceTokens
  public Response createSite(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    CreateSiteRequest request = BoundedBody.json(headers, body, CreateSiteRequest.class);
    CreateSite.Command command = new CreateSite.Command(request.name(), request.origins());
    Outcome outcome =
        Granted.orForbidden(create.create(RequestPrincipal.callerOf(security), command));
    return switch (outcome) {
      case Outcome.Created created ->
          Response.status(Response.Status.CREATED)
              .type(MediaType.APPLICATION_JSON)
              .entity(answer(created.site()))
              .build();
      // The reason quotes what was sent.
      case Outcome.Malformed malformed ->
          throw Refusal.of(
              ProblemKind.MALFORMED,
              "A site has a name of 1 to 100 characters and 1 to 20 origins scheme://host[:port],"
                  + " https unless the host is loopback.");
    };
  }

  private SiteAnswer answer(SiteView view) {
    Site site = view.site();
    return new SiteAnswer(
        site.id().value(),
        site.name(),
        site.key().value(),
        site.origins().stream().map(Origin::value).sorted().toList(),
        scriptTag.of(view),
        view.policyVersion(),
        MaskingMode.STRICT.name(),
        site.createdAt().toEpochMilli());
  }
}
