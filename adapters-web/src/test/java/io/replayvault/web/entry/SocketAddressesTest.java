package io.replayvault.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SocketAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, cb007107",
    "::ffff:203.0.113.7, cb007107",
    "2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:2::1%eth0, 20010db800010002",
    "2001:db8:1:3::1, 20010db800010003",
  })
  void a_network_is_an_ipv4_address_or_the_first_64_bits_of_another(String address, String hex) {
    assertThat(SocketAddresses.network(address)).isEqualTo(hex);
  }

  @Test
  void what_is_no_address_is_all_one_network() {
    assertThat(SocketAddresses.network("localhost")).isEqualTo("");
    assertThat(SocketAddresses.network(null)).isEqualTo("");
  }
}
