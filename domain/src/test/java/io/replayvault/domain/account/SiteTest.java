package io.replayvault.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteTest {
  private static final Origin SHOP = new Origin("https://shop.example");

  @Test
  void allows_its_own_origins_only() {
    Site site = site("Shop", Set.of(SHOP));
    assertThat(site.allows(SHOP)).isTrue();
    assertThat(site.allows(new Origin("https://www.shop.example"))).isFalse();
  }

  @Test
  void has_one_to_twenty_origins() {
    assertThat(site("Shop", origins(20)).origins()).hasSize(20);
    assertThatThrownBy(() -> site("Shop", Set.of())).hasMessageContaining("1 to 20");
    assertThatThrownBy(() -> site("Shop", origins(21))).hasMessageContaining("1 to 20");
  }

  @Test
  void an_origin_that_is_added_to_the_set_later_is_not_allowed() {
    Set<Origin> origins = new HashSet<>(Set.of(SHOP));
    Site site = site("Shop", origins);
    origins.add(new Origin("https://evil.example"));
    assertThat(site.origins()).containsExactly(SHOP);
  }

  @Test
  void has_a_name_of_one_to_a_hundred_characters() {
    assertThat(site("n".repeat(100), Set.of(SHOP)).name()).hasSize(100);
    assertThatThrownBy(() -> site(" ", Set.of(SHOP))).hasMessageContaining("1 to 100");
    assertThatThrownBy(() -> site("n".repeat(101), Set.of(SHOP))).hasMessageContaining("1 to 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk_abcdefghijklmnopqrst", "sk_ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-ab"})
  void a_site_key_is_well_formed(String text) {
    assertThat(SiteKey.isWellFormed(text)).isTrue();
    assertThat(new SiteKey(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sk_",
        "sk_abcdefghijklmnopqrs",
        "SK_abcdefghijklmnopqrst",
        "sk_abcdefghijklmnopqrst\n",
        "sk_abcdefghijklmnopqrs\"",
        "sk_abcdefghijklmnopqrsé",
        "sk_0123456789abcdef0123456789abcdef012345678"
      })
  void what_is_no_site_key_is_refused(String text) {
    assertThat(SiteKey.isWellFormed(text)).isFalse();
    assertThatThrownBy(() -> new SiteKey(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_account_has_a_name_of_one_to_a_hundred_characters() {
    AccountId id = new AccountId("a1");
    assertThat(new Account(id, "n".repeat(100)).name()).hasSize(100);
    assertThatThrownBy(() -> new Account(id, "")).hasMessageContaining("1 to 100");
    assertThatThrownBy(() -> new Account(id, "n".repeat(101))).hasMessageContaining("1 to 100");
  }

  private static Site site(String name, Set<Origin> origins) {
    return new Site(
        new SiteId("s1"),
        new AccountId("a1"),
        name,
        new SiteKey("sk_abcdefghijklmnopqrst"),
        origins,
        Instant.EPOCH);
  }

  private static Set<Origin> origins(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Origin("https://s" + i + ".example"))
        .collect(Collectors.toSet());
  }
}
