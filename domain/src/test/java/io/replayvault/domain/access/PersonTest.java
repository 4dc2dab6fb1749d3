package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PersonTest {
  private static final SiteId SHOP = new SiteId("shop");
  private static final SiteId BANK = new SiteId("bank");

  @Test
  void prints_neither_name_nor_address() {
    assertThat(person("Ann Lee")).hasToString("Person[p1]");
    assertThat(new Caller(person("Ann Lee"), new SignInId("x"), new RequestFacts("r1", "*")))
        .asString()
        .doesNotContain("Ann", "ann@");
  }

  @Test
  void has_a_name_of_one_to_a_hundred_characters() {
    assertThat(person("n".repeat(100)).name()).hasSize(100);
    assertThatThrownBy(() -> person("\t")).hasMessageContaining("1 to 100");
    assertThatThrownBy(() -> person("n".repeat(101))).hasMessageContaining("1 to 100");
  }

  @Test
  void a_scope_of_the_whole_account_covers_every_site() {
    assertThat(new Scope.WholeAccount().covers(SHOP)).isTrue();
  }

  @Test
  void a_scope_of_sites_covers_those_only() {
    assertThat(new Scope.OnlySites(Set.of(SHOP)).covers(SHOP)).isTrue();
    assertThat(new Scope.OnlySites(Set.of(SHOP)).covers(BANK)).isFalse();
    assertThat(new Scope.OnlySites(Set.of()).covers(SHOP)).isFalse();
  }

  @Test
  void a_scope_does_not_grow_with_the_set_it_was_made_of() {
    Set<SiteId> sites = new HashSet<>(Set.of(SHOP));
    Scope scope = new Scope.OnlySites(sites);
    sites.add(BANK);
    assertThat(scope.covers(BANK)).isFalse();
  }

  private static Person person(String name) {
    return new Person(
        new PersonId("p1"),
        new AccountId("a1"),
        name,
        EmailAddress.parse("ann@example.com"),
        Role.STANDARD_USER,
        new Scope.WholeAccount());
  }
}
