package io.replayvault.bootstrap.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive as long as no threads wait for each other for ever. What lies outside of the process has no
 * say here: a restart would not mend it, and all nodes would be restarted at once.
 */
@Liveness
@ApplicationScoped
public class NodeAlive implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    boolean stuck = ManagementFactory.getThreadMXBean().findDeadlockedThreads() != null;
    return Probe.said("node", stuck ? Reason.STUCK : Reason.ALIVE);
  }
}
