package io.replayvault.application.password.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordHasher} promises. Each test is one sentence of its Javadoc. */
public abstract class PasswordHasherContract {
  private static final PlainPassword RIGHT = PlainPassword.of("correct horse 1 bättery");

  /** The hasher under test. */
  protected abstract PasswordHasher hasher();

  @Test
  void a_hash_is_of_its_password_and_no_other() {
    PasswordHash hash = hasher().hash(RIGHT);
    assertThat(hasher().verify(RIGHT, hash)).isTrue();
    for (String wrong : List.of("", "correct horse 1 batte", "Correct horse 1 bättery")) {
      assertThat(hasher().verify(PlainPassword.of(wrong), hash)).isFalse();
    }
  }

  @Test
  void the_same_password_has_another_hash_each_time() {
    assertThat(hasher().hash(RIGHT)).isNotEqualTo(hasher().hash(RIGHT));
  }

  @Test
  void a_hash_does_not_show_the_password() {
    assertThat(hasher().hash(RIGHT).encoded()).doesNotContain("horse");
  }

  @Test
  void a_hash_that_cannot_be_read_is_a_no() {
    String good = hasher().hash(RIGHT).encoded();
    for (String unreadable :
        List.of("", "$", "x", "$argon2id$", good.substring(1), good + "!", "{noop}correct")) {
      assertThat(hasher().verify(RIGHT, new PasswordHash(unreadable))).isFalse();
    }
  }

  @Test
  void neither_a_fresh_hash_nor_one_that_cannot_be_read_is_outdated() {
    assertThat(hasher().isOutdated(hasher().hash(RIGHT))).isFalse();
    assertThat(hasher().isOutdated(new PasswordHash("$argon2id$"))).isFalse();
  }

  @Test
  void nobody_can_be_verified() {
    assertThatCode(() -> hasher().verifyNobody(RIGHT)).doesNotThrowAnyException();
  }

  @Test
  void whoever_must_not_be_looked_at_is_verified_in_vain() {
    PasswordHash hash = hasher().hash(RIGHT);
    for (PasswordHash like : List.of(hash, new PasswordHash("$argon2id$"))) {
      assertThatCode(() -> hasher().verifyNobody(RIGHT, like)).doesNotThrowAnyException();
    }
  }

  @Test
  void it_may_be_called_concurrently() {
    PasswordHasher hasher = hasher();
    PasswordHash hash = hasher.hash(RIGHT);
    assertThat(IntStream.range(0, 8).parallel().allMatch(call -> hasher.verify(RIGHT, hash)))
        .isTrue();
  }
}
