package io.replayvault.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this node says that it is ready, as of the last look. Kept, since a scrape must not wait
 * for a store that is silent.
 */
@Dependent
public class NodeReadiness {
  private static final Logger LOG = System.getLogger(NodeReadiness.class.getName());

  @Inject
  @Readiness
  @SuppressWarnings("NullAway.Init") // the container sets it
  Instance<HealthCheck> checks;

  private volatile boolean ready;

  /** Asks each check, which remembers its answer and waits two seconds at most for a new one. */
  void look() {
    try {
      ready = checks.stream().allMatch(check -> check.call().getStatus() == Status.UP);
    } catch (RuntimeException e) {
      // A scheduled task that throws is never run again.
      ready = false;
      LOG.log(Level.DEBUG, "readiness was not asked", e);
    }
  }

  boolean ready() {
    return ready;
  }
}
