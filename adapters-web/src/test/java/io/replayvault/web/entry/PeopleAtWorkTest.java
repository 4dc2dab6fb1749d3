package io.replayvault.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PeopleAtWorkTest {
  private Instant now = Instant.parse("2026-11-27T10:00:00Z");
  private final PeopleAtWork people = new PeopleAtWork(() -> now);

  @Test
  void somebody_waits_until_they_are_answered() {
    assertThat(people.isSomebodyWaiting()).isFalse();
    try (PeopleAtWork.Waiting one = people.begin()) {
      try (PeopleAtWork.Waiting other = people.begin()) {
        assertThat(people.isSomebodyWaiting()).isTrue();
      }
      assertThat(people.isSomebodyWaiting()).isTrue();
    }
    assertThat(people.isSomebodyWaiting()).isFalse();
  }

  @Test
  void a_long_answer_counts_for_its_beginning_only() {
    try (PeopleAtWork.Waiting live = people.begin()) {
      now = now.plus(PeopleAtWork.LONGEST).minus(Duration.ofMillis(1));
      assertThat(people.isSomebodyWaiting()).isTrue();
      now = now.plus(Duration.ofMillis(1));
      assertThat(people.isSomebodyWaiting()).isFalse();
      try (PeopleAtWork.Waiting next = people.begin()) {
        assertThat(people.isSomebodyWaiting()).isTrue();
      }
    }
  }

  @Test
  void uploads_have_their_turn_however_many_people_come_one_after_another() {
    int waited = 0;
    for (int tenth = 0; tenth < 300; tenth++) {
      try (PeopleAtWork.Waiting one = people.begin()) {
        waited += people.isSomebodyWaiting() ? 1 : 0;
      }
      now = now.plusMillis(100);
    }
    assertThat(waited).as("tenths of thirty seconds").isBetween(180, 210);
  }
}
