package io.replayvault.domain.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.fixtures.Tries;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SealingContextTest {
  private static final String[] FEW = {"a", "b", "-", "_"};
  private static final ObjectId OBJECT = new ObjectId("0123456789abcdef0123456789abcdef");

  @Test
  void its_bytes_are_these() {
    assertThat(context("session-1", "segment-1").bytes())
        .isEqualTo(
            "replayvault-object-v1\nacme\nshop\nsession-1\n0123456789abcdef0123456789abcdef\nsegment-1\n"
                .getBytes(US_ASCII));
  }

  @Test
  void two_contexts_that_differ_never_have_the_same_bytes() {
    Tries.of(
        20_000,
        random -> {
          SealingContext one = any(random);
          SealingContext other = any(random);
          assertThat(Arrays.equals(one.bytes(), other.bytes())).isEqualTo(one.equals(other));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "a\n", "?", "\ud800", "é", "a b", "a\u0000"})
  void a_part_that_could_pass_for_another_is_refused(String part) {
    assertThatThrownBy(() -> context(part, "segment-1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> context("session-1", part))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SealingContext context(String session, String format) {
    return new SealingContext(new AccountId("acme"), new SiteId("shop"), session, OBJECT, format);
  }

  private static SealingContext any(RandomGenerator random) {
    return new SealingContext(
        new AccountId("a" + Tries.text(random, FEW, 1)),
        new SiteId("a" + Tries.text(random, FEW, 1)),
        "a" + Tries.text(random, FEW, 1),
        OBJECT,
        "a" + Tries.text(random, FEW, 1));
  }
}
