package io.replayvault.bootstrap;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.persistence.session.FileSegmentStore;
import io.replayvault.s3.session.S3SegmentStore;
import io.replayvault.s3.session.S3Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where sealed segments lie. */
@ApplicationScoped
public class SegmentStoreWiring {
  private static final String FILE = "file:";
  private static final String S3 = "s3";

  @Produces
  @Singleton
  SegmentStore segmentStore(Settings settings, InstantSource clock, Chance chance) {
    String place = settings.segments();
    if (place.startsWith(FILE)) {
      return new FileSegmentStore(Path.of(place.substring(FILE.length())), clock);
    }
    URI bucket = URI.create(place);
    if (S3.equals(bucket.getScheme()) && bucket.getHost() != null) {
      return S3SegmentStore.of(s3(bucket, ConfigProvider.getConfig()), chance);
    }
    throw new IllegalStateException(
        "REPLAYVAULT_SEGMENTS: set file:directory or s3://bucket/prefix, not " + place);
  }

  private static S3Settings s3(URI bucket, Config config) {
    String path = Optional.ofNullable(bucket.getPath()).orElse("").replaceFirst("^/", "");
    String prefix = path.isEmpty() || path.endsWith("/") ? path : path + "/";
    String region =
        config
            .getOptionalValue("replayvault.s3.region", String.class)
            .orElseThrow(
                () -> new IllegalStateException("REPLAYVAULT_S3_REGION must name the region"));
    Optional<URI> endpoint =
        config.getOptionalValue("replayvault.s3.endpoint", String.class).map(URI::create);
    return new S3Settings(bucket.getHost(), prefix, region, endpoint);
  }
}
