package io.replayvault.bootstrap.operations;

import io.replayvault.application.audit.CheckpointsReach;
import io.replayvault.bootstrap.CheckpointPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether checkpoints of the audit log reach another place in time (ADR-0064), and takes no
 * node out: all nodes are the same in this, and recording goes on.
 */
@Readiness
@ApplicationScoped
public class CheckpointsReady implements HealthCheck {
  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  CheckpointsReach reach;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  CheckpointPlaces places;

  @Override
  public HealthCheckResponse call() {
    return Probe.said("checkpoints", reason());
  }

  private Reason reason() {
    if (places.all().isEmpty()) {
      return Reason.NOWHERE_ELSE;
    }
    return reach.isInTime() ? Reason.IN_TIME : Reason.LATE;
  }
}
