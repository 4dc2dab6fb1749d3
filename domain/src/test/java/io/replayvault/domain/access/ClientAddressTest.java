package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientAddressTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, cb007107",
    "::ffff:203.0.113.7, cb007107",
    "2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:3::1, 20010db800010003",
  })
  void a_network_is_an_ipv4_address_or_the_first_64_bits_of_another(String address, String hex) {
    assertThat(ClientAddress.parse(address).map(ClientAddress::network)).contains(hex);
  }
}
