package io.replayvault.domain.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressMaskTest {
  @ParameterizedTest
  @CsvSource({
    "0, 203.0.113.255",
    "1, 203.0.113.*",
    "2, 203.0.*.*",
    "3, 203.*.*.*",
    "4, *.*.*.*",
  })
  void hides_octets_of_ipv4_from_the_right(int hidden, String masked) {
    assertThat(new AddressMask(hidden).mask(bytes("cb0071ff"))).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2001:db8:0:ff:8000:0:0:1",
    "1, 2001:db8:0:ff:8000:0:*:*",
    "2, 2001:db8:0:ff:*:*:*:*",
    "3, 2001:db8:*:*:*:*:*:*",
    "4, *:*:*:*:*:*:*:*",
  })
  void hides_twice_as_many_groups_of_ipv6(int hidden, String masked) {
    byte[] address = bytes("20010db8000000ff8000000000000001");
    assertThat(new AddressMask(hidden).mask(address)).isEqualTo(masked);
  }

  @Test
  void the_network_is_24_bits_of_ipv4_and_48_of_ipv6() {
    assertThat(AddressMask.NETWORK.mask(bytes("cb0071ff"))).isEqualTo("203.0.113.*");
    assertThat(AddressMask.NETWORK.mask(bytes("20010db8000000ff8000000000000001")))
        .isEqualTo("2001:db8:0:*:*:*:*:*");
  }

  @Test
  void an_ipv4_address_within_ipv6_is_hidden_by_the_least_mask() {
    byte[] mapped = bytes("00000000000000000000ffffcb0071ff");
    assertThat(new AddressMask(1).mask(mapped)).isEqualTo("0:0:0:0:0:ffff:*:*");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 5, 15, 17, 64})
  void what_is_no_address_is_hidden_whole(int length) {
    assertThat(new AddressMask(0).mask(new byte[length])).isEqualTo("*");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 5})
  void hides_none_to_four_octets(int hidden) {
    assertThatThrownBy(() -> new AddressMask(hidden)).isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] bytes(String hexadecimal) {
    return HexFormat.of().parseHex(hexadecimal);
  }
}
