package io.replayvault.bootstrap.operations;

import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import io.replayvault.bootstrap.OpenPlaces;
import io.replayvault.bootstrap.configuration.SegmentPlace.Folder;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SessionId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the main place of segments says of an object that never was that it is missing, and,
 * where it is a folder, when that is there, takes writes and has room. No account is looked up for
 * it, and another region's place that is away takes no node out.
 */
@Readiness
@ApplicationScoped
public class SegmentStoreReady implements HealthCheck {
  private static final Duration COUNTS = Duration.ofSeconds(5);
  private static final String NOBODY = "0".repeat(32);
  private static final ObjectName NOTHING =
      new ObjectName(
          new AccountId(NOBODY), new SiteId(NOBODY), new SessionId(NOBODY), new ObjectId(NOBODY));

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  OpenPlaces places;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  Settings settings;

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
    return probe.check("segment store");
  }

  private Reason ask() {
    Reason answered = askForNothing();
    return answered.isWell() && settings.segments().main() instanceof Folder folder
        ? folder(folder.path())
        : answered;
  }

  private Reason askForNothing() {
    try (InputStream content = places.main().store().open(NOTHING)) {
      return Reason.FAILS;
    } catch (SegmentMissing asItShould) {
      return Reason.ANSWERS;
    } catch (SegmentStoreUnavailable | IOException away) {
      return Reason.NOT_REACHED;
    }
  }

  private static Reason folder(Path folder) {
    Path there = folder;
    while (!Files.exists(there)) {
      // The first object makes what is missing of its folder.
      there = there.resolve("..").normalize();
    }
    if (!Files.isDirectory(there)) {
      return Reason.NOT_REACHED;
    }
    if (!Files.isWritable(there)) {
      return Reason.TAKES_NO_WRITES;
    }
    return there.toFile().getUsableSpace() == 0 ? Reason.FULL : Reason.ANSWERS;
  }
}
