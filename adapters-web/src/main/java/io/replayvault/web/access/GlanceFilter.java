package io.replayvault.web.access;

import io.replayvault.application.access.in.GlanceAtCaller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Finds out the caller, without a use of their sign-in where they only ask what changed. */
final class GlanceFilter implements ContainerRequestFilter {
  private final CallerFilter usual;
  private final CallerFilter glancing;

  GlanceFilter(CallerFilter usual, GlanceAtCaller glances) {
    this.usual = usual;
    this.glancing = usual.resolvedBy(glances::glance);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    boolean asksForChanges = request.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null;
    (asksForChanges ? glancing : usual).filter(request);
  }
}
