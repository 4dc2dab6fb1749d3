package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inside Liberty, Flyway finds a folder only by a file in it, and logs an error otherwise. */
final class FlywayLocationsTest {
  /** The last is one that Flyway looks into whether anybody asks for it or not. */
  @ParameterizedTest
  @ValueSource(strings = {"db/migration/main", "db/migration/keys", "db/callback"})
  void every_folder_that_flyway_looks_into_is_marked_for_liberty(String folder) {
    assertThat(Migrations.class.getClassLoader().getResource(folder + "/flyway.location"))
        .isNotNull();
  }
}
