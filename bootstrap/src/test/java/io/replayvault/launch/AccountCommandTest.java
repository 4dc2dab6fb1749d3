package io.replayvault.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.launch.AccountCommand.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountCommandTest {
  @Test
  void an_account_is_made_with_a_contact_and_where_it_is_said() {
    assertThat(Asked.of(words("add Bank --contact ann@x.example")))
        .isEqualTo(new Asked.Add("Bank", "", "ann@x.example", ""));
    assertThat(Asked.of(words("add --region eu --contact ann@x.example --contact-name Ann Bank")))
        .isEqualTo(new Asked.Add("Bank", "eu", "ann@x.example", "Ann"));
  }

  @Test
  void one_is_renamed_and_all_are_listed() {
    assertThat(Asked.of(words("rename a1 Store"))).isEqualTo(new Asked.Rename("a1", "Store"));
    assertThat(Asked.of(words("list"))).isEqualTo(new Asked.All());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ad Bank --contact ann@x.example",
        "add --contact ann@x.example",
        "add Bank",
        "add Bank --contact",
        "add Bank Mill --contact ann@x.example",
        "add Bank --contact ann@x.example --contact ben@x.example",
        "add --regoin eu --contact ann@x.example",
        "rename a1",
        "rename a1 Store House",
        "rename a1 --force",
        "list all"
      })
  void what_is_no_such_command_is_refused(String typed) {
    assertThatThrownBy(() -> Asked.of(words(typed))).isInstanceOf(LaunchRefused.class);
  }

  private static List<String> words(String typed) {
    return List.of(typed.split(" ", -1));
  }
}
