package io.replayvault.bootstrap;

import io.opentelemetry.api.OpenTelemetry;
import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.MasterKeys;
import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.node.ForgetWhatChanged;
import io.replayvault.application.node.out.Meters;
import io.replayvault.application.session.AllowedOriginsService;
import io.replayvault.application.session.RecentSessions;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.MicroProfileMeters;
import io.replayvault.bootstrap.traces.Traces;
import io.replayvault.persistence.node.PostgresChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What makes several nodes one deployment. */
@ApplicationScoped
public class NodeWiring {
  @Produces
  @Singleton
  ForgetWhatChanged forgetWhatChanged(
      AllowedOriginsService origins,
      RecentSessions sessions,
      MasterKeys masterKeys,
      AccountKeys accountKeys,
      SigningKeys signingKeys) {
    return new ForgetWhatChanged(origins, sessions, masterKeys, accountKeys, signingKeys);
  }

  @Produces
  @Singleton
  NodeState nodeState() {
    return new NodeState();
  }

  @Produces
  @Singleton
  MicroProfileMeters meters(MetricRegistry registry) {
    return new MicroProfileMeters(registry);
  }

  @Produces
  @Singleton
  Traces traces(Settings settings, Instance<OpenTelemetry> telemetry) {
    return settings.traces().isPresent() ? Traces.On.of(telemetry.get()) : new Traces.Off();
  }

  @Produces
  @Singleton
  JobMeasures jobMeasures(Meters meters) {
    return new JobMeasures(meters);
  }

  /** Needs the databases to be migrated. */
  @Produces
  @Singleton
  ChangeFeeds changeFeeds(Databases databases, ForgetWhatChanged listener) {
    return new ChangeFeeds(
        new PostgresChangeFeed(databases.mainSource()),
        new PostgresChangeFeed(databases.keysSource()),
        listener);
  }
}
