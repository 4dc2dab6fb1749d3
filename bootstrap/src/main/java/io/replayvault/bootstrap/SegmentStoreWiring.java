package io.replayvault.bootstrap;

import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.persistence.session.FileSegmentStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;

/** Where sealed segments lie. */
@ApplicationScoped
public class SegmentStoreWiring {
  private static final String FILE = "file:";

  @Produces
  @Singleton
  SegmentStore segmentStore(Settings settings, InstantSource clock) {
    String place = settings.segments();
    if (place.startsWith(FILE)) {
      return new FileSegmentStore(Path.of(place.substring(FILE.length())), clock);
    }
    throw new IllegalStateException("REPLAYVAULT_SEGMENTS: set file:directory, not " + place);
  }
}
