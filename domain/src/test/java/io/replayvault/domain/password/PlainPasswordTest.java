package io.replayvault.domain.password;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.keys.Reveal;
import org.junit.jupiter.api.Test;

final class PlainPasswordTest {
  @Test
  void is_never_printed() {
    assertThat(PlainPassword.of("correct horse 1")).hasToString("***");
    assertThat(new PasswordHash("$argon2id$v=19$secret")).hasToString("***");
  }

  @Test
  void the_same_letters_composed_otherwise_are_the_same_password() {
    assertThat(bytes("caf\u00e9")).isEqualTo(bytes("cafe\u0301")).isEqualTo("café".getBytes(UTF_8));
  }

  @Test
  void letters_that_only_look_alike_are_another_password() {
    assertThat(bytes("\uff41bc")).isNotEqualTo(bytes("abc"));
  }

  @Test
  void case_and_space_belong_to_the_password() {
    assertThat(bytes(" Abc ")).isEqualTo(" Abc ".getBytes(UTF_8));
  }

  @Test
  void is_zeros_once_destroyed() {
    PlainPassword password = PlainPassword.of("correct horse 1");
    password.destroy();
    assertThat(password.utf8(Reveal.secrets())).containsOnly(0).hasSize(15);
  }

  @Test
  void a_broken_surrogate_does_not_break_it() {
    assertThat(bytes("\ud800")).isEqualTo(new byte[] {'?'});
  }

  private static byte[] bytes(String typed) {
    return PlainPassword.of(typed).utf8(Reveal.secrets());
  }
}
