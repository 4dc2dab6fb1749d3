package io.replayvault.bootstrap;

import io.replayvault.application.audit.AuditLag;
import io.replayvault.application.audit.CheckpointsReach;
import io.replayvault.application.audit.out.RehashProgress;
import io.replayvault.application.node.TraceOnly;
import io.replayvault.application.node.out.Measure;
import io.replayvault.bootstrap.measures.MicroProfileMeters;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How far behind the audit log its checkpoints are, in how many places in time, and whether old
 * records fit, of the deployment: asked of the database by each node, twice a minute, and never
 * because somebody looks. Not a number until it was asked, and when it could not be.
 */
@Dependent
public class AuditGauges {
  private static final Logger LOG = System.getLogger(AuditGauges.class.getName());
  private static final int FIRST_SECONDS = 5;
  private static final int SECONDS = 30;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  MicroProfileMeters meters;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  AuditLag lag;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  CheckpointPlaces places;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  CheckpointsReach reach;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  RehashProgress rehash;

  private volatile double unsealed = Double.NaN;
  private volatile double unpublished = Double.NaN;
  private volatile double inTime = Double.NaN;
  private volatile double tampered = Double.NaN;

  /** Makes them and keeps them up to date. */
  void keep(ScheduledExecutorService jobs) {
    meters.gauge(Measure.AUDIT_UNSEALED.series(), () -> unsealed);
    meters.gauge(Measure.AUDIT_UNPUBLISHED.series(), () -> unpublished);
    meters.gauge(Measure.AUDIT_PLACES.series(), () -> inTime);
    meters.gauge(Measure.AUDIT_TAMPERED.series(), () -> tampered);
    jobs.scheduleWithFixedDelay(this::look, FIRST_SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      tampered = rehash.progress().found().isPresent() ? 1 : 0;
      unsealed = seconds(lag.unsealed());
      Collection<Duration> lags = lag.unpublished(places.names()).values();
      unpublished = lags.stream().mapToDouble(AuditGauges::seconds).max().orElse(0);
      inTime = reach.see(lags);
    } catch (RuntimeException e) {
      // A scheduled task that throws is never run again.
      unsealed = Double.NaN;
      unpublished = Double.NaN;
      inTime = Double.NaN;
      tampered = Double.NaN;
      LOG.log(Level.DEBUG, "the audit log's lag is not known", new TraceOnly(e));
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }
}
