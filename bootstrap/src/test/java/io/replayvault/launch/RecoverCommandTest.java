package io.replayvault.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.launch.RecoverCommand.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        "ann@x.example --lost-address --lost-address",
        "ann@x.example --account a1",
        "ann@x.example --lost-factor --account a1",
        "ann@x.example --lost-address --account",
        "ann@x.example --lost-address --account a1 --account a2"
      })
  void what_is_no_such_command_is_refused(String typed) {
    List<String> words = List.of(typed.split(" ", -1));
    assertThatThrownBy(() -> new RecoverCommand().run(words, System.out, System.err))
        .isInstanceOf(LaunchRefused.class)
        .hasMessageContaining("see recover --help");
  }

  @Test
  void one_account_is_named_with_the_list_that_is_lost() {
    assertThat(Asked.of(List.of("--account", "a1", "ann@x.example", "--lost-address")))
        .isEqualTo(new Asked("ann@x.example", "--lost-address", "a1"));
    assertThat(Asked.of(List.of("ann@x.example", "--lost-address")))
        .isEqualTo(new Asked("ann@x.example", "--lost-address", ""));
  }
}
