package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link FactorDemands} promises. */
public abstract class FactorDemandsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  private final PersonId person = Fresh.person();

  /** The store under test; asked twice, it may answer as two nodes on the same store. */
  protected abstract FactorDemands demands();

  @Test
  void what_is_demanded_of_somebody_is_demanded_of_nobody_else() {
    assertThat(demands().isDemanded(person)).isFalse();
    demands().demand(person, NOW);
    assertThat(demands().isDemanded(person)).isTrue();
    assertThat(demands().isDemanded(Fresh.person())).isFalse();
  }

  @Test
  void to_demand_it_again_and_at_once_changes_nothing() {
    Race.run(
        runner -> {
          demands().demand(person, NOW.plusSeconds(runner));
          return runner;
        });
    demands().demand(person, NOW);
    assertThat(demands().isDemanded(person)).isTrue();
  }
}
