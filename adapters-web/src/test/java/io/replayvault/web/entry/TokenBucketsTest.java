package io.replayvault.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TokenBucketsTest {
  private final HandClock clock = new HandClock(Sessions.START);
  private final TokenBuckets buckets = new TokenBuckets(2, 3, 10, clock);

  @Test
  void a_full_bucket_empties_and_time_fills_it() {
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isEmpty();
    }
    assertThat(buckets.take("a")).contains(Duration.ofMillis(500));
    clock.move(Duration.ofMillis(499));
    assertThat(buckets.take("a")).isPresent();
    clock.move(Duration.ofMillis(2));
    assertThat(buckets.take("a")).isEmpty();
    assertThat(buckets.take("b")).isEmpty();
  }

  @Test
  void a_bucket_never_holds_more_than_it_can() {
    buckets.take("a");
    clock.move(Duration.ofDays(1));
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isEmpty();
    }
    assertThat(buckets.take("a")).isPresent();
  }

  @Test
  void a_token_that_is_given_back_is_there_again_and_fills_no_bucket_over() {
    buckets.giveBack("a");
    buckets.take("a");
    buckets.giveBack("a");
    buckets.giveBack("a");
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isEmpty();
    }
    assertThat(buckets.take("a")).isPresent();
    buckets.giveBack("a");
    assertThat(buckets.take("a")).isEmpty();
  }

  @Test
  void a_clock_set_back_gives_nothing_and_breaks_nothing() {
    for (int i = 0; i < 3; i++) {
      buckets.take("a");
    }
    clock.move(Duration.ofHours(-1));
    assertThat(buckets.take("a")).isPresent();
    clock.move(Duration.ofSeconds(1));
    assertThat(buckets.take("a")).isEmpty();
  }

  @Test
  void the_number_of_buckets_is_bounded() {
    for (int i = 0; i < 1_000; i++) {
      buckets.take("key" + i);
    }
    assertThat(buckets.size()).isEqualTo(10);
  }
}
