package io.replayvault.application.audit.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Race;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Publications} promises. */
public abstract class PublicationsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  /** What is under test; nothing was published before. */
  protected abstract Publications publications();

  @Test
  void each_place_has_its_size() {
    assertThat(publications().sizes()).isEmpty();
    publications().published("file", 3, NOW);
    publications().published("s3", 5, NOW);
    publications().published("file", 7, NOW);
    assertThat(publications().sizes()).isEqualTo(Map.of("file", 7L, "s3", 5L));
  }

  @Test
  void a_smaller_size_changes_nothing() {
    publications().published("file", 7, NOW);
    publications().published("file", 3, NOW);
    assertThat(publications().sizes()).isEqualTo(Map.of("file", 7L));
  }

  @Test
  void of_those_at_once_the_largest_stays() {
    Race.run(
        i -> {
          publications().published("file", i + 1L, NOW);
          return i;
        });
    assertThat(publications().sizes()).isEqualTo(Map.of("file", 8L));
  }
}
