package io.replayvault.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.access.ClientAddress;
import io.replayvault.web.entry.ProxyTrust.Header;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clause H3: forged headers, from who is no proxy and through one. */
final class ProxyTrustTest {
  private static final List<AddressRange> PROXIES =
      List.of(AddressRange.parse("10.0.0.0/24"), AddressRange.parse("2001:db8:f::/64"));
  private static final ProxyTrust TRUST = new ProxyTrust(PROXIES, Header.X_FORWARDED_FOR);
  private static final ProxyTrust FORWARDED = new ProxyTrust(PROXIES, Header.FORWARDED);

  @Test
  void however_much_a_client_puts_before_its_address_is_read() {
    String padding = "203.0.113.7, ".repeat(400);
    assertThat(client(TRUST, "10.0.0.5", padding + "198.51.100.66")).isEqualTo("198.51.100.66");
  }

  @Test
  void a_header_from_who_is_no_trusted_proxy_counts_for_nothing() {
    for (ProxyTrust trust : List.of(TRUST, FORWARDED, ProxyTrust.NONE)) {
      assertThat(client(trust, "198.51.100.66", "203.0.113.7")).isEqualTo("198.51.100.66");
      assertThat(client(trust, "198.51.100.66", "for=203.0.113.7")).isEqualTo("198.51.100.66");
    }
    assertThat(client(ProxyTrust.NONE, "10.0.0.5", "203.0.113.7")).isEqualTo("10.0.0.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.66                              | 198.51.100.66",
        "203.0.113.7, 198.51.100.66                 | 198.51.100.66",
        "203.0.113.7,203.0.113.8,198.51.100.66      | 198.51.100.66",
        "10.0.0.9, 198.51.100.66                    | 198.51.100.66",
        "203.0.113.7, 198.51.100.66, 10.0.0.9       | 198.51.100.66",
        "203.0.113.7, garbage, 198.51.100.66        | 198.51.100.66",
        "198.51.100.66:4711                         | 198.51.100.66",
        "[2001:db8::7]:4711                         | 2001:db8:0:0:0:0:0:7",
        "2001:db8::7, 2001:db8:f::1                 | 2001:db8:0:0:0:0:0:7",
        "::ffff:198.51.100.66                       | 198.51.100.66"
      })
  void through_a_trusted_proxy_the_rightmost_hop_that_is_none_counts(String sent, String client) {
    assertThat(client(TRUST, "10.0.0.5", sent)).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "for=198.51.100.66                                     | 198.51.100.66",
        "for=203.0.113.7, for=198.51.100.66                    | 198.51.100.66",
        "for=203.0.113.7;proto=https, For=\"198.51.100.66:80\" | 198.51.100.66",
        "by=203.0.113.7;for=198.51.100.66;proto=http           | 198.51.100.66",
        "for=\"[2001:db8::7]:4711\"                            | 2001:db8:0:0:0:0:0:7",
        "for=203.0.113.7, for=198.51.100.66, for=10.0.0.9      | 198.51.100.66",
        "for=\"[2001:db8::7]\", for=\"[2001:db8:f::1]:_edge\"    | 2001:db8:0:0:0:0:0:7",
        "for=\"198.51.100.66:_made-up\";by=unknown             | 198.51.100.66",
        ";for=198.51.100.66;;ext=\"\";                         | 198.51.100.66",
        "for=\"\\1\\98.51.100.66\"                             | 198.51.100.66",
        "ext=\"x;for=203.0.113.7\";for=198.51.100.66           | 198.51.100.66",
        "for=198.51.100.66;ext=\"a\\\", for=203.0.113.7\"       | 198.51.100.66",
        "for=203.0.113.7;ext=\", for=198.51.100.66             | 198.51.100.66",
        "for=203.0.113.7;ext=\"\\, for=\"[2001:db8::7]\"        | 2001:db8:0:0:0:0:0:7"
      })
  void the_standard_header_is_read_likewise(String sent, String client) {
    assertThat(client(FORWARDED, "10.0.0.5", sent)).isEqualTo(client);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "203.0.113.7, garbage",
        "203.0.113.7, unknown",
        "203.0.113.7,",
        "203.0.113.7, 999.1.1.1",
        "203.0.113.7, 10.0.0.9.",
        "203.0.113.7, for=203.0.113.7",
        "203.0.113.7, fe80::1%eth0"
      })
  void what_a_trusted_proxy_says_in_vain_comes_from_nobody_knows_where(String sent) {
    assertThat(client(TRUST, "10.0.0.5", sent)).isEqualTo("unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.0.113.7",
        "for=203.0.113.7, for=_hidden",
        "for=203.0.113.7, for=unknown",
        "for=203.0.113.7, proto=https",
        "for=203.0.113.7, for=\"x\\\"y\"",
        "for=203.0.113.7,",
        "for=203.0.113.7, ;",
        "for=",
        "for=\"\"",
        "for=203.0.113.7:80",
        "for=[2001:db8::7]",
        "for=\"2001:db8::7\"",
        "for=\"[203.0.113.7]\"",
        "for=\"[2001:db8::7\"",
        "for=\"[fe80::1%eth0]\"",
        "for=\"203.0.113.7:\"",
        "for=\"203.0.113.7:123456\"",
        "for=\"unknown:80\"",
        "for=\"203.0.113.7",
        "for=203.0.113.7\"",
        "for=\"203.0.113.7\\",
        "for=\"203.0.113.7\"x",
        "for=203.0.113.7;for=203.0.113.7",
        "for=203.0.113.7;FOR=203.0.113.8",
        "for=203.0.113.7; proto=https",
        "for =203.0.113.7",
        "for= 203.0.113.7",
        "for=203.0.113.7;proto",
        "for=203.0.113.7;=https",
        "for=203.0.113.7;proto=a/b"
      })
  void of_the_standard_header_too(String sent) {
    assertThat(client(FORWARDED, "10.0.0.5", sent)).isEqualTo("unknown");
  }

  @Test
  void a_proxy_that_says_nothing_speaks_for_nobody_and_least_of_all_for_itself() {
    for (ProxyTrust trust : List.of(TRUST, FORWARDED)) {
      assertThat(trust.client(ClientAddress.parse("10.0.0.5"), null)).isEmpty();
      assertThat(trust.client(Optional.empty(), null)).isEmpty();
      assertThat(trust.client(ClientAddress.parse("198.51.100.66"), null))
          .isEqualTo(ClientAddress.parse("198.51.100.66"));
    }
    assertThat(client(TRUST, "10.0.0.5", "10.0.0.9, 10.0.0.8")).isEqualTo("unknown");
    assertThat(client(FORWARDED, "10.0.0.5", "for=10.0.0.9")).isEqualTo("unknown");
  }

  @Test
  void a_proxy_that_says_too_much_speaks_for_nobody() {
    assertThat(client(TRUST, "10.0.0.5", "203.0.113.7," + "10.0.0.9,".repeat(60) + "10.0.0.8"))
        .isEqualTo("unknown");
    assertThat(TRUST.client(Optional.empty(), "203.0.113.7")).isEmpty();
  }

  private static String client(ProxyTrust trust, String peer, String sent) {
    return trust.client(ClientAddress.parse(peer), sent).map(ClientAddress::text).orElse("unknown");
  }
}
