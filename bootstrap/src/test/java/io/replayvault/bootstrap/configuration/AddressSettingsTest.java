package io.replayvault.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.AddressRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clause H3. */
final class AddressSettingsTest {
  private final Map<String, String> set = new HashMap<>();

  @Test
  void without_lists_everybody_comes_from_everywhere_and_no_header_counts() {
    assertThat(read()).isEqualTo(new Addresses(List.of(), List.of(), List.of(), false));
  }

  @Test
  void lists_have_commas_between() {
    set.put("replayvault.staff.addresses", "10.0.0.0/8, 2001:db8::/32");
    set.put("replayvault.operator.addresses", "10.1.0.0/16");
    set.put("replayvault.trusted.proxies", "10.0.0.5");
    set.put("replayvault.proxy.header", "forwarded");
    assertThat(read())
        .isEqualTo(
            new Addresses(
                List.of("10.0.0.0/8", "2001:db8::/32"),
                List.of("10.1.0.0/16"),
                List.of("10.0.0.5"),
                true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"replayvault.staff.addresses", "replayvault.operator.addresses"})
  void a_range_that_is_none_is_refused_and_not_left_out(String property) {
    set.put(property, "10.0.0.0/8, office");
    assertThat(refused()).containsExactly(SettingSource.variable(property));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0/0", "::/0", "0.0.0.0/00", "::/000"})
  void trust_in_everybody_is_refused_however_it_is_written(String everybody) {
    set.put("replayvault.trusted.proxies", everybody);
    assertThat(refused()).contains("REPLAYVAULT_TRUSTED_PROXIES");
  }

  @Test
  void trust_in_everybody_and_a_header_that_no_proxy_writes_are_refused() {
    set.put("replayvault.trusted.proxies", "0.0.0.0/0");
    set.put("replayvault.proxy.header", "x-real-ip");
    assertThat(refused())
        .containsExactly("REPLAYVAULT_TRUSTED_PROXIES", "REPLAYVAULT_PROXY_HEADER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/8",
        "0.0.0.0/0",
        "203.0.113.7",
        "2001:db8::/32",
        "::1",
        "10.0.0.1/8",
        "10.0.0.0/33",
        "2001:db8::1/32",
        "10.0.0.256",
        "localhost",
        "1:2",
        "010.0.0.1",
        "10.0.0.0/"
      })
  void what_is_read_without_the_application_is_what_it_takes(String text) {
    boolean taken;
    try {
      AddressRange.parse(text);
      taken = true;
    } catch (IllegalArgumentException malformed) {
      taken = false;
    }
    assertThat(RangeText.isRange(text)).isEqualTo(taken);
  }

  private Addresses read() {
    SettingSource source = source();
    Addresses addresses = new AddressesReader(source).read();
    assertThat(source.problems()).isEmpty();
    return addresses;
  }

  private List<String> refused() {
    SettingSource source = source();
    new AddressesReader(source).read();
    return source.problems().stream().map(SettingProblem::setting).toList();
  }

  private SettingSource source() {
    return new SettingSource(property -> Optional.ofNullable(set.get(property)));
  }
}
