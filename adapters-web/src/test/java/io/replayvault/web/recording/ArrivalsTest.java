package io.replayvault.web.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.web.entry.ProblemKind;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {
  private final Arrivals arrivals = new Arrivals(4, 400, 4);

  @Test
  void one_site_leaves_a_quarter_of_the_places_for_the_others() {
    for (int i = 0; i < 3; i++) {
      assertThat(arrivals.enter("a")).isEmpty();
    }
    assertThat(arrivals.enter("a")).contains(ProblemKind.SITE_BUSY);
    assertThat(arrivals.enter("b")).isEmpty();
    assertThat(arrivals.enter("c")).contains(ProblemKind.BUSY);
  }

  @Test
  void one_site_leaves_a_quarter_of_the_bytes_for_the_others() {
    arrivals.enter("a");
    arrivals.enter("b");
    assertThat(arrivals.grow("a", 300)).isEmpty();
    assertThat(arrivals.grow("a", 1)).contains(ProblemKind.SITE_BUSY);
    assertThat(arrivals.grow("b", 100)).isEmpty();
    assertThat(arrivals.grow("b", 1)).contains(ProblemKind.BUSY);
  }

  @Test
  void one_site_leaves_a_quarter_of_the_waiting_threads_for_the_others() {
    for (int i = 0; i < 3; i++) {
      assertThat(arrivals.beginWaiting("a")).isTrue();
    }
    assertThat(arrivals.beginWaiting("a")).isFalse();
    assertThat(arrivals.beginWaiting("b")).isTrue();
    assertThat(arrivals.beginWaiting("c")).isFalse();
    arrivals.endWaiting("a");
    assertThat(arrivals.beginWaiting("c")).isTrue();
  }

  @Test
  void whoever_leaves_gives_all_of_it_back() {
    for (int i = 0; i < 100; i++) {
      assertThat(arrivals.enter("a")).isEmpty();
      assertThat(arrivals.grow("a", 250)).isEmpty();
      arrivals.leave("a", 250);
    }
    assertThat(arrivals.bodies()).isZero();
    assertThat(arrivals.bytes()).isZero();
  }
}
