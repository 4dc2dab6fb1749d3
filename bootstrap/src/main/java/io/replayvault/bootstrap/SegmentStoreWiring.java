package io.replayvault.bootstrap;

import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.node.out.Meters;
import io.replayvault.application.session.MeasuredSegmentStore;
import io.replayvault.application.session.SegmentsByRegion;
import io.replayvault.application.session.SegmentsInTwoPlaces;
import io.replayvault.application.session.StoreMove;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.bootstrap.OpenPlaces.Place;
import io.replayvault.bootstrap.configuration.SegmentPlace;
import io.replayvault.bootstrap.configuration.SegmentPlace.Bucket;
import io.replayvault.bootstrap.configuration.SegmentPlace.Folder;
import io.replayvault.bootstrap.configuration.Segments;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.traces.Traces;
import io.replayvault.domain.account.Region;
import io.replayvault.persistence.session.FileSegmentStore;
import io.replayvault.s3.session.S3Encryption;
import io.replayvault.s3.session.S3SegmentStore;
import io.replayvault.s3.session.S3Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where sealed segments lie. */
@ApplicationScoped
public class SegmentStoreWiring {
  @Produces
  @Singleton
  OpenPlaces places(Settings settings, InstantSource clock, Chance chance) {
    Segments segments = settings.segments();
    return new OpenPlaces(
        open("REPLAYVAULT_SEGMENTS", segments.main(), clock, chance),
        segments.also().map(place -> open("REPLAYVAULT_SEGMENTS_ALSO", place, clock, chance)),
        segments.regions().entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> new Region(each.getKey()),
                    each -> open("REPLAYVAULT_REGIONS", each.getValue(), clock, chance))));
  }

  @Produces
  @Singleton
  SegmentStore segmentStore(OpenPlaces places, Accounts accounts, Meters meters, Traces traces) {
    SegmentStore main = traced(places.main(), traces);
    SegmentStore common =
        places
            .also()
            .map(also -> (SegmentStore) new SegmentsInTwoPlaces(main, traced(also, traces)))
            .orElse(main);
    Map<Region, SegmentStore> regions =
        places.regions().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> traced(each.getValue(), traces)));
    return new MeasuredSegmentStore(new SegmentsByRegion(common, regions, accounts), meters);
  }

  private static SegmentStore traced(Place place, Traces traces) {
    return traces.around(place.store(), place.store() instanceof S3SegmentStore ? "s3" : "disk");
  }

  /** Empty unless this node is to move segments. */
  @Produces
  @Singleton
  Optional<MoveJob> moveJob(
      Settings settings, OpenPlaces places, SegmentIndex index, JobMeasures measures) {
    Place into = places.main();
    return places
        .also()
        .filter(from -> settings.segments().move())
        .map(
            from ->
                new MoveJob(
                    new StoreMove(from.store(), from.mark(), into.store(), into.mark(), index),
                    from.text(),
                    into.text(),
                    measures));
  }

  private static Place open(
      String setting, SegmentPlace place, InstantSource clock, Chance chance) {
    return switch (place) {
      case Folder folder -> {
        FileSegmentStore store = new FileSegmentStore(folder.path(), clock);
        yield new Place(setting, place.text(), store, store.movingOut());
      }
      case Bucket bucket -> {
        S3SegmentStore store = S3SegmentStore.of(s3(bucket), chance);
        yield new Place(setting, place.text(), store, store.movingOut());
      }
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
