package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link FirstPersonLinks} promises. */
public abstract class FirstPersonLinksContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  private final byte[] token = Fresh.digest();

  /** A store without a link. */
  protected abstract FirstPersonLinks none();

  @Test
  void an_offered_link_is_taken_once() {
    FirstPersonLinks links = none();
    links.offer(token, NOW.plusSeconds(60));
    assertThat(links.take(token, NOW)).isTrue();
    assertThat(links.take(token, NOW)).isFalse();
  }

  @Test
  void a_link_that_was_not_offered_is_not_taken() {
    FirstPersonLinks links = none();
    assertThat(links.take(token, NOW)).isFalse();
    links.offer(token, NOW.plusSeconds(60));
    assertThat(links.take(Fresh.digest(), NOW)).isFalse();
    assertThat(links.take(token, NOW)).isTrue();
  }

  @Test
  void an_expired_link_is_not_taken() {
    FirstPersonLinks links = none();
    links.offer(token, NOW);
    assertThat(links.take(token, NOW)).isFalse();
    assertThat(links.take(token, NOW.plusSeconds(1))).isFalse();
  }

  @Test
  void a_link_counts_until_the_moment_it_expires() {
    FirstPersonLinks links = none();
    links.offer(token, NOW);
    assertThat(links.take(token, NOW.minusMillis(1))).isTrue();
  }

  @Test
  void a_new_link_takes_the_place_of_the_one_before() {
    FirstPersonLinks links = none();
    byte[] next = Fresh.digest();
    links.offer(token, NOW.plusSeconds(60));
    links.offer(next, NOW.plusSeconds(60));
    assertThat(links.take(token, NOW)).isFalse();
    assertThat(links.take(next, NOW)).isTrue();
  }

  @Test
  void of_eight_who_take_a_link_at_once_one_gets_it() {
    FirstPersonLinks links = none();
    links.offer(token, NOW.plusSeconds(60));
    assertThat(Race.run(i -> links.take(token, NOW))).filteredOn(taken -> taken).hasSize(1);
  }
}
