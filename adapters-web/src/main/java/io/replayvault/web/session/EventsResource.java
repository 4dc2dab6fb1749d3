package io.replayvault.web.session;

import io.replayvault.application.session.in.ReplaySession;
import io.replayvault.domain.session.TimeRange;
import io.replayvault.web.access.ForServiceTokens;
import io.replayvault.web.access.Granted;
import io.replayvault.web.access.WithPurpose;
import io.replayvault.web.entry.Parameters;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a visitor saw, a window at a time. */
@Path("sessions/{id}/events")
@Dependent
public final class EventsResource {
  private static final Duration LONGEST = Duration.ofHours(1);

  private final ReplaySession replay;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public EventsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public EventsResource(ReplaySession replay) {
    this.replay = replay;
  }

  /** The events of a time range, one a line, written while they are opened. */
  @GET
  @ForServiceTokens
  @WithPurpose
  public Response readEvents(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    ReplaySession.Events events =
        Granted.orAbsent(
            replay.replay(
                RequestPrincipal.callerOf(security),
                SessionsResource.sessionId(id),
                range(required("from", from), required("to", to))));
    StreamingOutput lines = events::writeTo;
    return Response.ok(lines, "application/x-ndjson").header("Cache-Control", "no-store").build();
  }

  private static Instant required(String name, @Nullable String sent) {
    return Parameters.instant(name, sent).orElseThrow(() -> Parameters.malformed(name));
  }

  private static TimeRange range(Instant from, Instant to) {
    if (to.isBefore(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Parameters.malformed("to");
    }
    return new TimeRange(from, to);
  }
}
