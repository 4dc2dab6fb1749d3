package io.replayvault.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PostgresUrlTest {

  @Test
  void a_url_is_read_as_the_driver_reads_it() {
    PostgresUrl url =
        PostgresUrl.parse("jdbc:postgresql://a:1,[2001:db8::1]:2,b/name?ssl=true&Password=x")
            .orElseThrow();
    assertThat(url.hosts()).containsExactly("a", "[2001:db8::1]", "b");
    assertThat(url.ports()).containsExactly(1, 2, 5432);
    assertThat(url.name()).isEqualTo("name");
    assertThat(url.parameters()).containsExactlyInAnyOrder("ssl", "password");
  }

  @Test
  void a_url_without_a_host_means_this_one() {
    for (String text :
        List.of("jdbc:postgresql:name", "jdbc:postgresql:///name", "jdbc:postgresql:/name")) {
      assertThat(PostgresUrl.parse(text).orElseThrow().hosts()).containsExactly("localhost");
    }
  }

  @Test
  void what_is_no_plain_url_is_not_guessed_at() {
    for (String text :
        List.of(
            "jdbc:mysql://a/b",
            "jdbc:postgresql://user@a/b",
            "jdbc:postgresql://user:secret@a/b",
            "jdbc:postgresql://a:port/b")) {
      assertThat(PostgresUrl.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void values_of_parameters_show_in_no_text() {
    assertThat(PostgresUrl.parse("jdbc:postgresql://a/b?password=hunter2").orElseThrow().toString())
        .contains("password")
        .doesNotContain("hunter2");
  }
}
