package io.replayvault.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SiteShareTest {
  @Test
  void a_site_has_three_quarters_and_of_little_never_nothing() {
    assertThat(SiteShare.of(1_000)).isEqualTo(750);
    assertThat(SiteShare.of(32L * 1024 * 1024)).isEqualTo(24L * 1024 * 1024);
    assertThat(SiteShare.of(12)).isEqualTo(9);
    assertThat(SiteShare.of(2)).isEqualTo(2);
    assertThat(SiteShare.of(1)).isEqualTo(1);
  }
}
