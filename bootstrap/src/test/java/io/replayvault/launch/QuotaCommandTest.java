package io.replayvault.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotaCommandTest {
  @Test
  void what_is_named_changes_and_nothing_named_shows() {
    QuotaCommand.Asked asked =
        QuotaCommand.Asked.of(List.of("s1", "--sessions", "5", "--gibibytes", "1000000"));
    assertThat(asked.site()).isEqualTo("s1");
    assertThat(asked.deed()).isEqualTo("give");
    assertThat(asked.amounts()).containsEntry("--sessions", "5").doesNotContainKey("--uploads");
    assertThat(QuotaCommand.Asked.of(List.of("s1")).deed()).isEqualTo("show");
    assertThat(QuotaCommand.Asked.of(List.of("s1", "--usual")).deed()).isEqualTo("usual");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--usual",
        "s1 s2",
        "s1 --all",
        "s1 --usual --sessions 1",
        "s1 --sessions",
        "s1 --sessions 0",
        "s1 --sessions -1",
        "s1 --sessions 1000000001",
        "s1 --gibibytes 1000001",
        "s1 --uploads 100001",
        "s1 --uploads 99999999999999999999"
      })
  void what_makes_no_sense_is_refused(String typed) {
    List<String> arguments = typed.isEmpty() ? List.of() : List.of(typed.split(" ", -1));
    assertThatExceptionOfType(LaunchRefused.class)
        .isThrownBy(() -> QuotaCommand.Asked.of(arguments));
  }
}
