package io.replayvault.web.session;

import io.replayvault.application.session.in.ReadSession;
import io.replayvault.application.session.in.SearchSessions;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.access.ForServiceTokens;
import io.replayvault.web.access.Granted;
import io.replayvault.web.entry.Parameters;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions that the caller may see. */
@Path("sessions")
@Dependent
public final class SessionsResource {
  private final SearchSessions search;
  private final ReadSession read;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public SessionsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public SessionsResource(SearchSessions search, ReadSession read) {
    this.search = search;
    this.read = read;
  }

  /** A page of them, newest first. */
  @GET
  @ForServiceTokens
  public Response searchSessions(@Context SecurityContext security, @Context UriInfo uri) {
    SearchSessions.Query query = query(uri.getQueryParameters());
    var answer = search.search(RequestPrincipal.callerOf(security), query);
    SearchSessions.Page page =
        query.site().isPresent() ? Granted.orAbsent(answer) : Granted.orForbidden(answer);
    return Response.ok(
            new SessionAnswer.Page(
                page.sessions().stream().map(SessionAnswer::of).toList(), page.next()),
            MediaType.APPLICATION_JSON)
        .build();
  }

  /** One session's facts and the manifest of its time ranges. */
  @GET
  @Path("{id}")
  @ForServiceTokens
  public Response readSession(@Context SecurityContext security, @PathParam("id") String id) {
    return Response.ok(
            SessionDetailAnswer.of(
                Granted.orAbsent(read.read(RequestPrincipal.callerOf(security), sessionId(id)))),
            MediaType.APPLICATION_JSON)
        .build();
  }

  static SessionId sessionId(String sent) {
    if (!SessionId.isWellFormed(sent)) {
      throw Refusal.of(ProblemKind.NOT_FOUND);
    }
    return new SessionId(sent);
  }

  private static SearchSessions.Query query(MultivaluedMap<String, String> sent) {
    return new SearchSessions.Query(
        site(sent.getFirst("site")),
        Parameters.instant("from", sent.getFirst("from")),
        Parameters.instant("to", sent.getFirst("to")),
        Parameters.text("page", sent.getFirst("page"), 512),
        Parameters.duration("minDuration", sent.getFirst("minDuration")),
        Parameters.duration("maxDuration", sent.getFirst("maxDuration")),
        Parameters.text("browser", sent.getFirst("browser"), 60),
        Parameters.text("cursor", sent.getFirst("cursor"), 128),
        Parameters.limit(sent.getFirst("limit"), 25, 100));
  }

  private static Optional<SiteId> site(@Nullable String sent) {
    if (sent != null && !SiteId.isWellFormed(sent)) {
      throw Parameters.malformed("site");
    }
    return Optional.ofNullable(sent).map(SiteId::new);
  }
}
