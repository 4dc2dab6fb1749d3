package io.replayvault.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ErasePersonCommandTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "--all", "one two", "--log-only", "one --log-only --log-only"})
  void one_person_is_erased_at_a_time(String typed) {
    List<String> arguments = typed.isEmpty() ? List.of() : List.of(typed.split(" ", -1));
    assertThatExceptionOfType(LaunchRefused.class)
        .isThrownBy(() -> new ErasePersonCommand().run(arguments, System.out, System.err));
  }

  @Test
  void its_help_says_that_it_cannot_be_undone() {
    assertThat(new ErasePersonCommand().help()).contains("cannot be undone");
  }
}
