package io.replayvault.web.console;

import io.replayvault.web.access.ForServiceTokens;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** The description of this API: the very file that server and client are held to (ADR-0015). */
@Path("openapi.json")
@Dependent
public final class OpenApiResource {
  /** The file. */
  @GET
  @ForServiceTokens
  public Response openApi() throws IOException {
    try (InputStream file = OpenApiResource.class.getResourceAsStream("openapi.json")) {
      if (file == null) {
        throw new IllegalStateException("openapi.json was not packaged");
      }
      return Response.ok(file.readAllBytes(), MediaType.APPLICATION_JSON).build();
    }
  }
}
