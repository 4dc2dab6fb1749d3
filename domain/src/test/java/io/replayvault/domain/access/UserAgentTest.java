package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UserAgentTest {
  private static final String SMILE = "\ud83d\ude00";

  @Test
  void control_characters_are_spaces_and_nothing_is_none() {
    assertThat(UserAgent.of(" a\r\nb\u0000 ").map(UserAgent::text)).contains("a  b");
    assertThat(UserAgent.of(" \t ")).isEmpty();
  }

  @Test
  void a_long_one_is_cut_and_no_character_in_two() {
    assertThat(text("a".repeat(400))).isEqualTo("a".repeat(300));
    assertThat(text("a".repeat(299) + SMILE + "b")).isEqualTo("a".repeat(299));
    assertThat(text("a".repeat(298) + SMILE + "b")).isEqualTo("a".repeat(298) + SMILE);
  }

  @Test
  void what_it_says_is_not_in_its_text() {
    assertThat(UserAgent.of("Browser/1")).map(Object::toString).contains("UserAgent[***]");
  }

  private static String text(String header) {
    return Optional.of(header).flatMap(UserAgent::of).orElseThrow().text();
  }
}
