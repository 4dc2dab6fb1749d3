package io.replayvault.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code replayvault health} makes of its arguments; its answers are the image's test. */
final class HealthCommandTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(
      strings = {"well", "--wait", "ready live", "--wait soon", "ready --wait", "--wait 1 2"})
  void what_it_does_not_know_is_refused(String arguments) {
    assertThatExceptionOfType(LaunchRefused.class)
        .isThrownBy(() -> new HealthCommand().run(List.of(arguments.split(" ")), out, out))
        .withMessageContaining("health");
  }

  @Test
  void its_help_says_how_it_ends() {
    assertThat(new HealthCommand().help()).contains("Ends with 0", "--wait");
  }
}
