package io.replayvault.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.architecture.Adr;
import io.replayvault.system.BuiltProduct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command prints where the log is JSON. */
@Adr(68)
final class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_complaint_is_an_entry_and_nothing_is_answered() {
    assertThat(run("start", "now\nforged")).isEqualTo(Main.FAILED);
    assertThat(text(err))
        .matches(
            "\\{\"type\":\"replayvault\",\"time\":\"[^\"]+\",\"level\":\"ERROR\",\"message\":\"replayvault:"
                + " start takes no arguments: [^\"]+\"}\n");
    assertThat(text(out)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "help", "start --help", "migrate -h", "recover --help"})
  void an_answer_stays_as_it_is(String typed) {
    assertThat(run(typed.split(" ", -1))).isEqualTo(Main.OK);
    assertThat(text(out)).isNotBlank().doesNotStartWith("{");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void the_servers_entries_have_the_names_that_the_launcher_knows() throws IOException {
    Path fragment = BuiltProduct.checkout().resolve("bootstrap/src/main/liberty/replayvault.xml");
    assertThat(fragment).content().contains("jsonFieldMappings=\"" + ServerLog.FIELDS + "\"");
  }

  private int run(String... words) {
    return Main.logged(List.of(words), stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
