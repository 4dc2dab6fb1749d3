package io.replayvault.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.out.InMemoryMovingOut;
import io.replayvault.application.session.out.InMemorySegmentStore;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.bootstrap.OpenPlaces.Place;
import io.replayvault.s3.session.S3Encryption;
import io.replayvault.s3.session.S3SegmentStore;
import io.replayvault.s3.session.S3Settings;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of {@link SegmentStoreCheck}, as {@code docs/s3.md} says that they begin. */
final class SegmentStoreCheckTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");
  private static final String ID = "aws.accessKeyId";
  private static final String SECRET = "aws.secretAccessKey";

  /** Made-up ones, so that nothing looks for the host's own. */
  @BeforeEach
  void giveCredentials() {
    System.setProperty(ID, "local-id");
    System.setProperty(SECRET, "local-secret");
  }

  @AfterEach
  void takeCredentials() {
    System.clearProperty(ID);
    System.clearProperty(SECRET);
  }

  @Test
  void a_bad_main_place_is_refused_by_its_setting() {
    try (S3SegmentStore s3 = unreachable()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> check(place("REPLAYVAULT_SEGMENTS", s3), Optional.empty()).run())
          .withMessageStartingWith("REPLAYVAULT_SEGMENTS s3://segments/eu/ ");
    }
  }

  @Test
  void a_bad_other_place_is_logged_by_its_setting() {
    try (S3SegmentStore s3 = unreachable();
        LoggedLines heard = LoggedLines.of(SegmentStoreCheck.class)) {
      SegmentStore memory = new InMemorySegmentStore(InstantSource.system());
      check(
              place("REPLAYVAULT_SEGMENTS", memory),
              Optional.of(place("REPLAYVAULT_SEGMENTS_ALSO", s3)))
          .run();
      assertThat(heard.lines())
          .singleElement()
          .asString()
          .startsWith("REPLAYVAULT_SEGMENTS_ALSO s3://segments/eu/ ");
    }
  }

  private static SegmentStoreCheck check(Place main, Optional<Place> also) {
    return new SegmentStoreCheck(new OpenPlaces(main, also, Map.of()), InstantSource.system());
  }

  private static Place place(String setting, SegmentStore store) {
    return new Place(setting, "somewhere", store, new InMemoryMovingOut());
  }

  private static S3SegmentStore unreachable() {
    return S3SegmentStore.of(
        new S3Settings(
            "segments",
            "eu/",
            "eu-west-1",
            Optional.of(NOBODY),
            S3Encryption.NONE,
            Optional.empty()),
        new SeededChance(1));
  }
}
