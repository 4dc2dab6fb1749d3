package io.replayvault.web.access;

import io.replayvault.domain.access.PermissionTable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The permission table, for whoever is signed in: it names nobody. */
@Path("permissions")
@Dependent
public final class PermissionsResource {
  private final PermissionTable table;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public PermissionsResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public PermissionsResource(PermissionTable table) {
    this.table = table;
  }

  /** The table. */
  @GET
  public Response listPermissions() {
    return Response.ok(PermissionTableAnswer.of(table), MediaType.APPLICATION_JSON).build();
  }
}
