package io.replayvault.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PostgresUrlTest {

  @Test
  void a_url_is_read_as_the_driver_reads_it() {
    PostgresUrl url =
        PostgresUrl.parse("jdbc:postgresql://a:1,[2001:db8::1]:2,b/name?ssl=true&Password=x%26y")
            .orElseThrow();
    assertThat(url.hosts()).containsExactly("a", "[2001:db8::1]", "b");
    assertThat(url.ports()).containsExactly(1, 2, 5432);
    assertThat(url.name()).isEqualTo("name");
    assertThat(url.parameters())
        .containsOnly(Map.entry("ssl", "true"), Map.entry("Password", "x&y"));
    assertThat(url.has("password")).isTrue();
    assertThat(url.has("user")).isFalse();
  }

  @Test
  void a_url_without_a_host_means_this_one() {
    for (String text : List.of("jdbc:postgresql:name", "jdbc:postgresql:///name")) {
      assertThat(PostgresUrl.parse(text).orElseThrow().hosts()).containsExactly("localhost");
    }
  }

  @Test
  void what_is_no_plain_url_is_not_guessed_at() {
    for (String text :
        List.of(
            "jdbc:mysql://a/b",
            "jdbc:postgresql:/b",
            "jdbc:postgresql://a/b?ssl=%zz",
            "jdbc:postgresql://user@a/b",
            "jdbc:postgresql://user:secret@a/b",
            "jdbc:postgresql://a:port/b")) {
      assertThat(PostgresUrl.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void a_name_that_only_begins_like_loopback_leaves_this_machine() {
    for (String here : List.of("127.0.0.1", "localhost", "[::1]:5433", "127.8.0.1:1,localhost")) {
      assertThat(PostgresUrl.parse("jdbc:postgresql://" + here + "/b").orElseThrow())
          .returns(false, PostgresUrl::leavesThisMachine);
    }
    for (String away : List.of("127.evil.example", "localhost,db", "localhost.example", "[::2]")) {
      assertThat(PostgresUrl.parse("jdbc:postgresql://" + away + "/b").orElseThrow())
          .returns(true, PostgresUrl::leavesThisMachine);
    }
  }

  @Test
  void values_of_parameters_show_in_no_text() {
    assertThat(PostgresUrl.parse("jdbc:postgresql://a/b?password=hunter2").orElseThrow().toString())
        .contains("password")
        .doesNotContain("hunter2");
  }
}
