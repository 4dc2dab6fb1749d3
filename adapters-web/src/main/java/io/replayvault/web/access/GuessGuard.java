package io.replayvault.web.access;

import io.replayvault.web.entry.RequestFilter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * Stands before whatever proves who somebody is and can be guessed: too many failures from an
 * address, and nothing more from there is looked at for a while.
 */
@Dependent
final class GuessGuard implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String TAKEN = "io.replayvault.guess-taken";
  private static final int FAILURE = 400;

  private final AddressThrottle throttle;

  @Inject
  GuessGuard(AddressThrottle throttle) {
    this.throttle = throttle;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    throttle.require(RequestFilter.networkOf(request));
    request.setProperty(TAKEN, true);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    if (request.getProperty(TAKEN) != null && answer.getStatus() < FAILURE) {
      throttle.giveBack(RequestFilter.networkOf(request));
    }
  }
}
