package io.replayvault.domain.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.masking.AddressMask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.0/24",
    "203.0.113.*, 203.0.113.0/24",
    "2001:db8:5:1:2:3:4:5, 2001:db8:5::/48",
    "2001:db8:5:1:2:3:*:*, 2001:db8:5::/48",
    "2001:db8:5:*:*:*:*:*, 2001:db8:5::/48"
  })
  void is_the_same_however_much_of_the_rest_is_masked(String address, String network) {
    assertThat(Network.of(address).map(Network::text)).contains(network);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "*", "203.0.*.*", "2001:db8:*:*:*:*:*:*", "", "nonsense"})
  void of_too_little_there_is_none(String address) {
    assertThat(Network.of(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void what_the_mask_leaves_by_default_has_one(int hidden) {
    AddressMask mask = new AddressMask(hidden);
    assertThat(Network.of(mask.mask(new byte[] {10, 1, 2, 3}))).isPresent();
    assertThat(Network.of(mask.mask(new byte[16]))).isPresent();
  }
}
