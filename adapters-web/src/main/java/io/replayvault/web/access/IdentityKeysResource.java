package io.replayvault.web.access;

import io.replayvault.application.access.IdentityKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Publishes the keys that verify identity tokens (RFC 7517), for the container's token check. */
@Path("keys")
@Dependent
public final class IdentityKeysResource {
  private final IdentityKeys keys;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public IdentityKeysResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public IdentityKeysResource(IdentityKeys keys) {
    this.keys = keys;
  }

  /** The JSON Web Key Set. */
  @GET
  public Response keys() {
    return Response.ok(keys.keySet(), MediaType.APPLICATION_JSON).build();
  }
}
