package io.replayvault.application.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpiringCacheTest {
  private static final Duration WHILE = Duration.ofMinutes(15);

  private final HandClock clock = new HandClock(Instant.parse("2026-11-24T09:00:00Z"));
  private final ExpiringCache<String, String> cache = new ExpiringCache<>(clock, WHILE);
  private final List<String> loaded = new ArrayList<>();

  @Test
  void loads_once_within_the_while() {
    get("a");
    clock.move(WHILE.minusMillis(1));
    get("a");
    assertThat(loaded).containsExactly("a");
  }

  @Test
  void loads_again_what_was_forgotten_and_keeps_the_rest() {
    get("a");
    get("b");
    cache.forget("a"::equals);
    get("a");
    get("b");
    assertThat(loaded).containsExactly("a", "b", "a");
  }

  @Test
  void what_was_forgotten_while_it_was_loaded_is_given_once_and_not_kept() {
    String given =
        cache.get(
            "a",
            key -> {
              cache.forget(key::equals);
              return "old";
            });
    assertThat(given).isEqualTo("old");
    get("a");
    assertThat(loaded).containsExactly("a");
  }

  @Test
  void loads_again_when_the_while_is_over_however_often_it_was_used() {
    get("a");
    clock.move(WHILE.dividedBy(2));
    get("a");
    clock.move(WHILE.dividedBy(2));
    get("a");
    assertThat(loaded).containsExactly("a", "a");
  }

  @Test
  void loads_again_when_the_clock_was_set_back_by_more_than_the_while() {
    get("a");
    clock.move(WHILE.negated());
    get("a");
    assertThat(loaded).containsExactly("a", "a");
  }

  @Test
  void a_loader_that_throws_leaves_nothing_behind() {
    assertThatThrownBy(() -> cache.get("a", key -> failing())).isInstanceOf(Outage.class);
    assertThat(get("a")).isEqualTo("value of a");
  }

  @Test
  void a_failing_loader_does_not_bring_an_old_value_back() {
    get("a");
    clock.move(WHILE);
    assertThatThrownBy(() -> cache.get("a", key -> failing())).isInstanceOf(Outage.class);
  }

  private String get(String key) {
    return cache.get(
        key,
        k -> {
          loaded.add(k);
          return "value of " + k;
        });
  }

  private static String failing() {
    throw new Outage();
  }
}
