package io.replayvault.bootstrap.operations;

import io.replayvault.bootstrap.NodeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started when all is done that is done once: tables, segment store, jobs. */
@Startup
@ApplicationScoped
public class NodeStarted implements HealthCheck {
  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  NodeState state;

  @Override
  public HealthCheckResponse call() {
    return Probe.said("node", state.isStarted() ? Reason.STARTED : Reason.STARTING);
  }
}
