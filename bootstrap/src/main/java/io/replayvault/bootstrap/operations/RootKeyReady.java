package io.replayvault.bootstrap.operations;

import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.domain.keys.SecretBytes;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the root key's holder opens again what it has just sealed. */
@Readiness
@ApplicationScoped
public class RootKeyReady implements HealthCheck {
  /** A holder elsewhere is paid by the call, and opened keys are kept for longer. */
  private static final Duration COUNTS = Duration.ofSeconds(30);

  private static final byte[] CONTEXT = "replayvault-health-v1\n".getBytes(StandardCharsets.UTF_8);

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  RootKey rootKey;

  @Resource
  @SuppressWarnings("NullAway.Init") // the container sets it
  private ManagedExecutorService threads;

  @SuppressWarnings("NullAway.Init") // made right after the injection
  private Probe probe;

  @PostConstruct
  void prepare() {
    probe = new Probe(this::ask, COUNTS, threads);
  }

  @Override
  public HealthCheckResponse call() {
    return probe.check("root key");
  }

  private Reason ask() {
    SecretBytes noSecret = SecretBytes.copyOf(new byte[32]);
    try {
      boolean same = rootKey.open(rootKey.seal(noSecret, CONTEXT), CONTEXT).equals(noSecret);
      return same ? Reason.ANSWERS : Reason.FAILS;
    } catch (KeysUnavailable away) {
      return Reason.NOT_REACHED;
    }
  }
}
