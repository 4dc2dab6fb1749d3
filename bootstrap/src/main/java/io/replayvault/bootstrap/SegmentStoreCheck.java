package io.replayvault.bootstrap;

import io.replayvault.bootstrap.OpenPlaces.Place;
import io.replayvault.s3.session.S3Findings;
import io.replayvault.s3.session.S3SegmentStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Refuses to start with a segment store that does not do what the rest relies on, and logs what is
 * merely worth knowing (ADR-0034). Of the other place, into which nothing is written, everything is
 * merely logged: whoever moves away from a bad place must be able to start.
 */
@Dependent
public class SegmentStoreCheck {
  private static final Logger LOG = System.getLogger(SegmentStoreCheck.class.getName());

  private final OpenPlaces places;
  private final InstantSource clock;

  @Inject
  SegmentStoreCheck(OpenPlaces places, InstantSource clock) {
    this.places = places;
    this.clock = clock;
  }

  /** Throws {@link IllegalStateException} with one line that says what is lacking. */
  void run() {
    require(places.main());
    places.regions().values().forEach(this::require);
    places
        .also()
        .ifPresent(
            also ->
                findings(also)
                    .flatMap(S3Findings::refusal)
                    .ifPresent(refusal -> warn(also, refusal)));
  }

  private void require(Place place) {
    findings(place)
        .flatMap(S3Findings::refusal)
        .ifPresent(
            refusal -> {
              throw new IllegalStateException(place.setting() + " " + refusal);
            });
  }

  private Optional<S3Findings> findings(Place place) {
    if (!(place.store() instanceof S3SegmentStore s3)) {
      return Optional.empty();
    }
    S3Findings findings = s3.selfCheck(clock);
    findings.remark().ifPresent(remark -> warn(place, remark));
    return Optional.of(findings);
  }

  private static void warn(Place place, String finding) {
    LOG.log(Level.WARNING, "{0} {1}", place.setting(), finding);
  }
}
