package io.replayvault.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionTest {
  @ParameterizedTest
  @ValueSource(strings = {"eu", "jp1", "a", "abcdefghijklmnop"})
  void a_short_lower_case_name_is_a_region(String name) {
    assertThat(new Region(name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EU", "1eu", "eu-west", "eu_west", "eu/..", "abcdefghijklmnopq"})
  void any_other_text_is_refused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Region(name));
  }
}
