package io.replayvault.domain.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clause E1: which pages a pattern excludes. */
final class PagePatternTest {
  @ParameterizedTest
  @CsvSource({
    "/billing/*, /billing/pay",
    "/billing/*, /billing/pay/card",
    "/billing/*, /billing",
    "/billing/*, /billing/",
    "/billing/*, /Billing/PAY",
    "/billing, /billing/",
    "/*/pay, /:id/pay",
    "/*/pay, /shop/pay",
    "/quote/:id, /quote/:id",
    "/*, /",
    "/*, /any/thing",
    "/, /"
  })
  void covers(String pattern, String page) {
    assertThat(new PagePattern(pattern).covers(MaskedPath.of(page))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/billing/*, /billings/pay",
    "/billing/*, /",
    "/billing/*, /shop/billing",
    "/billing, /billing/pay",
    "/*/pay, /pay",
    "/*/pay, /shop/pay/now",
    "/, /home",
    "/quote/:id, /quote/new"
  })
  void does_not_cover(String pattern, String page) {
    assertThat(new PagePattern(pattern).covers(MaskedPath.of(page))).isFalse();
  }

  /** What is recorded as {@code :id} could be any of these: such a limit would not hold. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "billing",
        "/bill*",
        "/quote/7",
        "/a?b",
        "/a#b",
        "//",
        "/a/",
        "/é",
        "/a b",
        "/a\n",
        "/abcdefghijabcdefghijabcdefghijabc"
      })
  void what_could_not_be_told_is_refused(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PagePattern(pattern));
  }
}
