package io.replayvault.bootstrap.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the key store answers. */
@Readiness
@ApplicationScoped
public class KeyStoreReady implements HealthCheck {
  private static final Duration COUNTS = Duration.ofSeconds(1);

  @Resource(lookup = "jdbc/replayvault-keys")
  @SuppressWarnings("NullAway.Init") // the container sets it
  private DataSource source;

  @Resource
  @SuppressWarnings("NullAway.Init") // the container sets it
  private ManagedExecutorService threads;

  @SuppressWarnings("NullAway.Init") // made right after the injection
  private Probe probe;

  @PostConstruct
  void prepare() {
    probe = new Probe(new DatabaseQuestion(source), COUNTS, threads);
  }

  @Override
  public HealthCheckResponse call() {
    return probe.check("key store");
  }
}
