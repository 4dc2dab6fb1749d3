package io.replayvault.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.launch.StaffCommand.Asked;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StaffCommandTest {
  @Test
  void a_duty_is_given_on_the_accounts_that_are_named() {
    assertThat(Asked.of(words("sam@x.example --duty support --account a1 --account a2")))
        .isEqualTo(
            new Asked("sam@x.example", "support", List.of("a1", "a2"), Optional.empty(), false));
    assertThat(Asked.of(words("--end --duty auditor di@x.example")))
        .isEqualTo(new Asked("di@x.example", "auditor", List.of(), Optional.empty(), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sam@x.example",
        "--duty support",
        "sam@x.example --duty",
        "sam@x.example --duty emperor",
        "sam@x.example --duty support --duty operator",
        "sam@x.example di@x.example --duty support",
        "sam@x.example --duty support --account a1,a2",
        "sam@x.example --duty support --end --name Sam",
        "--dutty support"
      })
  void what_is_no_such_command_is_refused(String typed) {
    assertThatThrownBy(() -> Asked.of(words(typed))).isInstanceOf(LaunchRefused.class);
  }

  private static List<String> words(String typed) {
    return List.of(typed.split(" ", -1));
  }
}
