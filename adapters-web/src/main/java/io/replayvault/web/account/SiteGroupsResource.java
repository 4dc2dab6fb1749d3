package io.replayvault.web.account;

import io.replayvault.application.account.in.GroupSites;
import io.replayvault.application.account.in.ListSiteGroups;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.web.access.ForServiceTokens;
import io.replayvault.web.access.Granted;
import io.replayvault.web.access.WithStepUp;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** Site groups of the caller's account. */
@Path("site-groups")
@Dependent
public final class SiteGroupsResource {
  private final ListSiteGroups list;
  private final GroupSites groups;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public SiteGroupsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public SiteGroupsResource(ListSiteGroups list, GroupSites groups) {
    this.list = list;
    this.groups = groups;
  }

  /** They by name. */
  @GET
  @ForServiceTokens
  public Response listSiteGroups(@Context SecurityContext security) {
    return Response.ok(
            new SiteGroupAnswer.Items(
                Granted.orForbidden(list.list(RequestPrincipal.callerOf(security))).stream()
                    .map(SiteGroupAnswer::of)
                    .toList()),
            MediaType.APPLICATION_JSON)
        .build();
  }

  /** One more. */
  @POST
  @ForServiceTokens
  @WithStepUp(DangerousAction.CHANGE_SITE_GROUPS)
  public Response createSiteGroup(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    SiteGroupRequest sent = BoundedBody.json(headers, body, SiteGroupRequest.class);
    SiteGroup made =
        kept(
            Granted.orForbidden(
                groups.create(RequestPrincipal.callerOf(security), sent.command())));
    return answer(Response.Status.CREATED, made);
  }

  /** Another name and other sites. */
  @PUT
  @Path("{id}")
  @ForServiceTokens
  @WithStepUp(DangerousAction.CHANGE_SITE_GROUPS)
  public Response changeSiteGroup(
      @Context SecurityContext security,
      @Context HttpHeaders headers,
      @PathParam("id") String id,
      InputStream body)
      throws IOException {
    SiteGroupRequest sent = BoundedBody.json(headers, body, SiteGroupRequest.class);
    SiteGroup changed =
        kept(
            Granted.orAbsent(
                groups.change(RequestPrincipal.callerOf(security), group(id), sent.command())));
    return answer(Response.Status.OK, changed);
  }

  /** Gone. */
  @DELETE
  @Path("{id}")
  @ForServiceTokens
  @WithStepUp(DangerousAction.CHANGE_SITE_GROUPS)
  public Response removeSiteGroup(@Context SecurityContext security, @PathParam("id") String id) {
    Granted.orAbsent(groups.remove(RequestPrincipal.callerOf(security), group(id)));
    return Response.noContent().build();
  }

  private static SiteGroup kept(GroupSites.Outcome outcome) {
    return switch (outcome) {
      case GroupSites.Outcome.Kept kept -> kept.group();
      case GroupSites.Outcome.Absent absent -> throw Refusal.of(ProblemKind.NOT_FOUND);
      case GroupSites.Outcome.Malformed malformed ->
          throw Refusal.of(
              ProblemKind.MALFORMED,
              "A site group has a name of 1 to 100 characters and at most 500 sites.");
    };
  }

  private static SiteGroupId group(String id) {
    if (!SiteGroupId.isWellFormed(id)) {
      throw Refusal.of(ProblemKind.NOT_FOUND);
    }
    return new SiteGroupId(id);
  }

  private static Response answer(Response.Status status, SiteGroup group) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON)
        .entity(SiteGroupAnswer.of(group))
        .build();
  }
}
