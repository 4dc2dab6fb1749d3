package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailAddressTest {
  @Test
  void is_compared_without_regard_to_case_and_surrounding_space() {
    assertThat(EmailAddress.parse(" Ann@Example.COM\n"))
        .isEqualTo(EmailAddress.parse("ann@example.com"));
  }

  @Test
  void is_compared_without_regard_to_how_letters_are_composed() {
    assertThat(EmailAddress.parse("andre\u0301@example.com"))
        .isEqualTo(EmailAddress.parse("andr\u00e9@example.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "ann",
        "ann@",
        "@example.com",
        "ann@b@example.com",
        "an n@example.com",
        "ann@example.com\nBcc: eve@example.com",
        "ann@example.com\u0000",
        "ann\u00a0@example.com",
        "ann\u0085@example.com",
        "ann\u2028@example.com",
        "ann\u200b@example.com",
        "ann\u202e@example.com",
        "ann\ud800@example.com",
      })
  void what_is_no_address_is_refused_without_being_repeated(String typed) {
    assertThatThrownBy(() -> EmailAddress.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not an e-mail address");
  }

  @Test
  void has_at_most_254_characters() {
    String domain = "@example.com";
    String longest = "a".repeat(254 - domain.length()) + domain;
    assertThat(EmailAddress.parse(longest).value()).hasSize(254);
    assertThatThrownBy(() -> EmailAddress.parse("a" + longest))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void is_never_kept_in_upper_case() {
    assertThatThrownBy(() -> new EmailAddress("Ann@example.com"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Ann");
  }

  @Test
  void is_never_printed() {
    assertThat(EmailAddress.parse("ann@example.com")).hasToString("***@***");
  }
}
