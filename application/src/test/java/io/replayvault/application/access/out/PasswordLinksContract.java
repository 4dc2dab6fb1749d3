package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.PasswordLinks.Taken;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordLinks} promises. */
public abstract class PasswordLinksContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final PersonId person = Fresh.person();
  private final byte[] token = Fresh.digest();

  /** The links under test. */
  protected abstract PasswordLinks links();

  @Test
  void an_offered_link_is_taken_once() {
    links().offer(person, token, LATER);
    assertThat(links().take(token, NOW)).contains(new Taken(person, LATER));
    assertThat(links().take(token, NOW)).isEmpty();
  }

  @Test
  void what_was_not_offered_is_not_taken() {
    links().offer(person, token, LATER);
    assertThat(links().take(Fresh.digest(), NOW)).isEmpty();
  }

  @Test
  void a_link_ends_with_its_time() {
    links().offer(person, token, LATER.plusNanos(999_999));
    assertThat(links().take(token, LATER)).isEmpty();
    assertThat(links().take(token, LATER.minusMillis(1))).contains(new Taken(person, LATER));
  }

  @Test
  void a_newer_link_takes_the_place_of_the_person_s_older_one_only() {
    byte[] newer = Fresh.digest();
    byte[] another = Fresh.digest();
    links().offer(Fresh.person(), another, LATER);
    links().offer(person, token, LATER);
    links().offer(person, newer, LATER);
    assertThat(links().take(token, NOW)).isEmpty();
    assertThat(links().take(newer, NOW)).isPresent();
    assertThat(links().take(another, NOW)).isPresent();
  }

  @Test
  void of_takers_at_once_one_wins() {
    links().offer(person, token, LATER);
    List<Optional<Taken>> taken = Race.run(runner -> links().take(token, NOW));
    assertThat(taken.stream().filter(Optional::isPresent)).hasSize(1);
  }

  @Test
  void a_link_that_was_given_back_is_good_again_for_its_time() {
    links().offer(person, token, LATER);
    Taken taken = links().take(token, NOW).orElseThrow();
    links().giveBack(taken, token);
    assertThat(links().take(token, LATER)).isEmpty();
    assertThat(links().take(token, NOW)).contains(taken);
  }

  @Test
  void a_link_that_is_given_back_leaves_a_newer_one_alone() {
    byte[] newer = Fresh.digest();
    links().offer(person, token, LATER);
    Taken taken = links().take(token, NOW).orElseThrow();
    links().offer(person, newer, LATER);
    links().giveBack(taken, token);
    assertThat(links().take(token, NOW)).isEmpty();
    assertThat(links().take(newer, NOW)).isPresent();
  }
}
