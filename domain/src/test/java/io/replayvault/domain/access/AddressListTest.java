package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clause H3. */
final class AddressListTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "203.0.113.128/25, 203.0.113.128, true",
    "203.0.113.128/25, 203.0.113.127, false",
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7, 203.0.113.8, false",
    "203.0.113.7/32, ::ffff:203.0.113.7, true",
    "0.0.0.0/0, 198.51.100.1, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "2001:db8::8000/113, 2001:db8::ffff, true",
    "2001:db8::8000/113, 2001:db8::7fff, false",
    "::/0, 2001:db8::1, true"
  })
  void a_range_has_what_begins_like_it(String range, String address, boolean within) {
    assertThat(AddressRange.parse(range).contains(address(address))).isEqualTo(within);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "10.0.0.1/8",
        "10.0.0.0/33",
        "2001:db8::/129",
        "2001:db8::1/32",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0.256",
        "10.0.0",
        "10.0.0.0/8 x",
        "localhost",
        "fe80::1%eth0",
        "1:2",
        "::::"
      })
  void what_is_no_range_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
  }

  @Test
  void without_a_list_one_comes_from_everywhere_and_with_one_from_nowhere_else() {
    AddressList list =
        new AddressList(List.of(AddressRange.parse("10.0.0.0/8"), AddressRange.parse("::1")));
    assertThat(AddressList.EVERYWHERE.allows(Optional.empty())).isTrue();
    assertThat(list.allows(Optional.of(address("10.1.2.3")))).isTrue();
    assertThat(list.allows(Optional.of(address("::1")))).isTrue();
    assertThat(list.allows(Optional.of(address("203.0.113.7")))).isFalse();
    assertThat(list.allows(Optional.empty())).isFalse();
  }

  @Test
  void a_list_has_an_end() {
    AddressRange range = AddressRange.parse("10.0.0.0/8");
    new AddressList(Collections.nCopies(100, range));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AddressList(Collections.nCopies(101, range)));
  }

  @Test
  void a_range_is_written_as_it_is_read_and_an_address_is_not_written() {
    assertThat(AddressRange.parse("10.0.0.0/8").text()).isEqualTo("10.0.0.0/8");
    assertThat(AddressRange.parse(AddressRange.parse("2001:db8::/32").text()))
        .isEqualTo(AddressRange.parse("2001:db8::/32"));
    assertThat(address("203.0.113.7").toString()).doesNotContain("203");
  }

  private static ClientAddress address(String text) {
    return ClientAddress.parse(text).orElseThrow();
  }
}
