package io.replayvault.bootstrap.operations;

import io.replayvault.bootstrap.NodeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready from its start until it is about to stop, so that balancers turn elsewhere in time. */
@Readiness
@ApplicationScoped
public class NodeServing implements HealthCheck {
  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  NodeState state;

  @Override
  public HealthCheckResponse call() {
    return Probe.said("node", reason());
  }

  private Reason reason() {
    if (state.isDraining()) {
      return Reason.DRAINING;
    }
    return state.isStarted() ? Reason.SERVING : Reason.STARTING;
  }
}
