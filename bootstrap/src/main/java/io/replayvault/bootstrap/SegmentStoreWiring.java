package io.replayvault.bootstrap;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.bootstrap.configuration.SegmentPlace;
import io.replayvault.bootstrap.configuration.SegmentPlace.Bucket;
import io.replayvault.bootstrap.configuration.SegmentPlace.Folder;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.persistence.session.FileSegmentStore;
import io.replayvault.s3.session.S3Encryption;
import io.replayvault.s3.session.S3SegmentStore;
import io.replayvault.s3.session.S3Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Where sealed segments lie. */
@ApplicationScoped
public class SegmentStoreWiring {
  @Produces
  @Singleton
  SegmentStore segmentStore(Settings settings, InstantSource clock, Chance chance) {
    return open(settings.segments(), clock, chance);
  }

  private static SegmentStore open(SegmentPlace place, InstantSource clock, Chance chance) {
    return switch (place) {
      case Folder folder -> new FileSegmentStore(folder.path(), clock);
      case Bucket bucket -> S3SegmentStore.of(s3(bucket), chance);
    };
  }

  private static S3Settings s3(Bucket bucket) {
    return new S3Settings(
        bucket.name(),
        bucket.prefix(),
        bucket.region(),
        bucket.endpoint(),
        S3Encryption.parse(bucket.encryption()),
        bucket.trust());
  }
}
