package io.replayvault.web.recording;

import io.replayvault.application.recorder.in.FindRecorder;
import io.replayvault.domain.recorder.RecorderBuild;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Serves the recorder script (recording protocol, section 1), to every origin. */
@Path("/recorder")
@Dependent
public final class RecorderResource {
  private final RecorderScript recorder;
  private final FindRecorder builds;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public RecorderResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public RecorderResource(RecorderScript recorder, FindRecorder builds) {
    this.recorder = recorder;
    this.builds = builds;
  }

  /** Which version is the newest. */
  @GET
  @Path("latest.json")
  public Response latest() {
    return Response.ok(recorder.manifest(), MediaType.APPLICATION_JSON)
        .header("Access-Control-Allow-Origin", "*")
        .header("Cache-Control", "no-cache")
        .build();
  }

  /** The script of a version, which never changes. */
  @GET
  @Path("{version}/replayvault.js")
  public Response script(@PathParam("version") String version) {
    return answer(build(version).script(), "public, max-age=31536000, immutable");
  }

  /** The overlay of a version, which the recorder fetches for {@code ?rv-debug} by its hash. */
  @GET
  @Path("{version}/overlay.js")
  public Response overlay(@PathParam("version") String version) {
    return answer(build(version).overlay(), "public, max-age=31536000, immutable");
  }

  /** What a site embeds that wants fixes by itself: it fetches the newest recorder by its hash. */
  @GET
  @Path("v1/loader.js")
  public Response loader() {
    return answer(recorder.loader(), "public, max-age=300");
  }

  private RecorderBuild build(String version) {
    return builds.find(version).orElseThrow(() -> Refusal.of(ProblemKind.NOT_FOUND));
  }

  private static Response answer(byte[] script, String cache) {
    return Response.ok(script, "text/javascript;charset=utf-8")
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .header("Cache-Control", cache)
        .build();
  }
}
