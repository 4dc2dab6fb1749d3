package io.replayvault.application.audit.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.RehashProgress.Progress;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link RehashProgress} promises. */
public abstract class RehashProgressContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  /** What is under test; nothing was hashed again before. */
  protected abstract RehashProgress progress();

  @Test
  void it_begins_with_the_first_tile() {
    assertThat(progress().progress()).isEqualTo(new Progress(0, Optional.empty()));
  }

  @Test
  void what_was_reached_is_kept() {
    progress().reached(7, NOW);
    assertThat(progress().progress()).isEqualTo(new Progress(7, Optional.empty()));
    progress().reached(0, NOW.plusSeconds(1));
    assertThat(progress().progress()).isEqualTo(new Progress(0, Optional.empty()));
  }

  @Test
  void what_was_found_stays_until_it_is_passed() {
    progress().reached(7, NOW);
    progress().found("record 1800", NOW);
    assertThat(progress().progress()).isEqualTo(new Progress(7, Optional.of("record 1800")));
    progress().reached(8, NOW);
    assertThat(progress().progress()).isEqualTo(new Progress(8, Optional.empty()));
  }
}
