package io.replayvault.web.entry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.access.ClientAddress;
import io.replayvault.web.entry.ProxyTrust.Header;
import java.util.List;
import java.util.Optional;

/** What a client writes into the headers of proxies moves it nowhere (clause H3, ADR-0028). */
final class ForwardedFuzzTest {
  private static final List<AddressRange> PROXIES = List.of(AddressRange.parse("10.0.0.0/24"));
  private static final Optional<ClientAddress> PROXY = ClientAddress.parse("10.0.0.5");
  private static final Optional<ClientAddress> CLIENT = ClientAddress.parse("198.51.100.66");

  @FuzzTest
  void the_proxy_s_own_hop_counts_whatever_a_client_put_before_it(byte[] sent) {
    String before = new String(sent, ISO_8859_1) + ", ";
    ProxyTrust standard = new ProxyTrust(PROXIES, Header.FORWARDED);
    assertThat(standard.client(PROXY, before + "for=198.51.100.66")).isEqualTo(CLIENT);
    assertThat(standard.client(PROXY, before + "for=\"198.51.100.66:80\";by=\"a\\\"b\""))
        .isEqualTo(CLIENT);
    ProxyTrust usual = new ProxyTrust(PROXIES, Header.X_FORWARDED_FOR);
    assertThat(usual.client(PROXY, before + "198.51.100.66")).isEqualTo(CLIENT);
  }

  @FuzzTest
  void whatever_a_header_says_it_never_comes_from_a_proxy(byte[] sent) {
    String said = new String(sent, ISO_8859_1);
    for (Header header : Header.values()) {
      Optional<ClientAddress> client = new ProxyTrust(PROXIES, header).client(PROXY, said);
      assertThat(client.filter(known -> PROXIES.getFirst().contains(known))).isEmpty();
    }
  }
}
