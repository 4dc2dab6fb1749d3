package io.replayvault.launch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecoverCommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--lost-factor",
        "--lost-address",
        "-x",
        "ann@x.example --lost-mind",
        "ann@x.example bob@x.example",
        "ann@x.example --lost-factor --lost-address",
        "ann@x.example --lost-address --lost-address"
      })
  void what_is_no_such_command_is_refused(String typed) {
    List<String> words = List.of(typed.split(" ", -1));
    assertThatThrownBy(() -> new RecoverCommand().run(words, System.out, System.err))
        .isInstanceOf(LaunchRefused.class)
        .hasMessageContaining("see recover --help");
  }
}
