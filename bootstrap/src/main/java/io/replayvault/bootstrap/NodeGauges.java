package io.replayvault.bootstrap;

import io.replayvault.application.keys.MasterKeys;
import io.replayvault.application.node.TraceOnly;
import io.replayvault.application.node.out.Measure;
import io.replayvault.application.session.out.SessionCensus;
import io.replayvault.application.session.out.SessionCensus.Census;
import io.replayvault.bootstrap.configuration.EntryPoints;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.measures.MicroProfileMeters;
import io.replayvault.bootstrap.measures.ShownCertificate;
import io.replayvault.web.recording.Arrivals;
import io.replayvault.web.session.UploadLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Gauges of this node, and those of the deployment that are counted in the database: by each node,
 * twice a minute, and never because somebody looks.
 */
@Dependent
public class NodeGauges {
  private static final Logger LOG = System.getLogger(NodeGauges.class.getName());
  private static final int REFRESH_SECONDS = 5;
  private static final int CENSUS_SECONDS = 30;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  MicroProfileMeters meters;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  Settings settings;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  InstantSource clock;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  UploadLimits uploads;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  Arrivals arrivals;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  MasterKeys masterKeys;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  ChangeFeeds changes;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  SessionCensus sessions;

  private volatile Optional<Census> census = Optional.empty();
  private volatile Optional<Instant> takenAt = Optional.empty();

  /** Makes them, and keeps those up to date that do not answer by themselves. */
  void keep(ScheduledExecutorService jobs) {
    ofUploads();
    ofKeys();
    ofTheDeployment();
    meters.gauge(Measure.CHANGE_FEED_SILENCE.of("main"), () -> seconds(changes.main().silence()));
    meters.gauge(Measure.CHANGE_FEED_SILENCE.of("keys"), () -> seconds(changes.keys().silence()));
    ShownCertificate certificate = new ShownCertificate(door(settings.entryPoints()), clock);
    meters.gauge(Measure.CERTIFICATE_LEFT.series(), certificate::daysLeft);
    jobs.scheduleWithFixedDelay(
        meters::refresh, REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
    jobs.scheduleWithFixedDelay(
        () -> {
          certificate.look();
          takeCensus();
        },
        REFRESH_SECONDS,
        CENSUS_SECONDS,
        TimeUnit.SECONDS);
  }

  private void ofUploads() {
    meters.gauge(Measure.UPLOADS_UNDER_WAY.series(), uploads::inWork);
    meters.gauge(Measure.UPLOADS_WAITING.series(), uploads::waiting);
    meters.gauge(Measure.UPLOADS_AT_ONCE.series(), settings::uploadsAtOnce);
    meters.gauge(Measure.BODIES_ARRIVING.series(), arrivals::bodies);
    meters.gauge(Measure.BODIES_HELD.series(), arrivals::bytes);
    meters.counted(Measure.RECEIVED.series(), arrivals::received);
  }

  private void ofKeys() {
    meters.gauge(Measure.KEY_CACHE_KEYS.series(), () -> masterKeys.cache().keys());
    meters.gauge(Measure.KEY_CACHE_AGE.series(), () -> seconds(masterKeys.cache().oldest()));
    meters.counted(Measure.KEY_CACHE_HITS.series(), () -> masterKeys.cache().hits());
    meters.counted(Measure.KEY_CACHE_MISSES.series(), () -> masterKeys.cache().misses());
  }

  private void ofTheDeployment() {
    meters.gauge(
        Measure.SESSIONS_LIVE.series(), () -> census.map(Census::live).orElse(0L).doubleValue());
    meters.gauge(
        Measure.MERGES_DUE.series(), () -> census.map(Census::due).orElse(0L).doubleValue());
    meters.gauge(
        Measure.OBJECTS_CONDEMNED.series(),
        () -> census.map(Census::condemned).orElse(0L).doubleValue());
    meters.gauge(
        Measure.CENSUS_AGE.series(),
        () -> takenAt.map(at -> seconds(Duration.between(at, clock.instant()))).orElse(Double.NaN));
  }

  private void takeCensus() {
    Instant now = clock.instant();
    try {
      census = Optional.of(sessions.count(now.minus(settings.sessions().idle()), now));
      takenAt = Optional.of(now);
    } catch (RuntimeException e) {
      // A scheduled task that throws is never run again; the figures' age tells of it meanwhile.
      LOG.log(Level.DEBUG, "sessions were not counted", new TraceOnly(e));
    }
  }

  private static InetSocketAddress door(EntryPoints doors) {
    String address = doors.address();
    return new InetSocketAddress("*".equals(address) ? "127.0.0.1" : address, doors.consolePort());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }
}
