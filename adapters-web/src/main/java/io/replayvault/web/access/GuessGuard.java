package io.replayvault.web.access;

import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.RequestFilter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.EnumSet;
import java.util.Set;

/**
 * Stands before whatever proves who somebody is and can be guessed: too many failures from an
 * address, and nothing more from there is looked at for a while.
 */
@Dependent
final class GuessGuard implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String TAKEN = "io.replayvault.guess-taken";

  /** What is said of a wrong guess. Nothing else is charged: offices share an address. */
  private static final Set<ProblemKind> FAILURES =
      EnumSet.of(
          ProblemKind.SIGN_IN_REFUSED,
          ProblemKind.CURRENT_PASSWORD_WRONG,
          ProblemKind.CODE_WRONG,
          ProblemKind.LINK_WORTHLESS);

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
    boolean failed = ProblemKind.toldBy(answer.getEntity()).filter(FAILURES::contains).isPresent();
    if (request.getProperty(TAKEN) != null && !failed) {
      throttle.giveBack(RequestFilter.networkOf(request));
    }
  }
}
