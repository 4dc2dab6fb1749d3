package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.domain.access.ServiceToken.Life;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ServiceTokenTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final byte[] ID = HexFormat.of().parseHex("00112233445566778899aabb");
  private static final byte[] SECRET = HexFormat.of().parseHex("0f".repeat(32));
  private static final SiteId SHOP = new SiteId("shop");
  private static final SiteId BLOG = new SiteId("blog");

  @Test
  void its_text_is_a_hundred_characters_that_say_what_it_is() {
    ServiceTokenText text = ServiceTokenText.of(ID, SECRET);
    assertThat(text.reveal())
        .matches("rvt_[0-9a-f]{96}")
        .startsWith("rvt_00112233445566778899aabb" + "0f".repeat(32));
    assertThat(text.id()).isEqualTo(new ServiceTokenId("00112233445566778899aabb"));
    assertThat(ServiceTokenText.parse(text.reveal()).orElseThrow().id()).isEqualTo(text.id());
  }

  @Test
  void a_mistyped_digit_is_noticed_wherever_it_is() {
    String good = ServiceTokenText.of(ID, SECRET).reveal();
    for (int at = 0; at < good.length(); at++) {
      char other = good.charAt(at) == '7' ? '8' : '7';
      String bad = good.substring(0, at) + other + good.substring(at + 1);
      assertThat(ServiceTokenText.parse(bad)).as(bad).isEmpty();
    }
    assertThat(ServiceTokenText.parse(good + "0")).isEmpty();
    assertThat(ServiceTokenText.parse(good + "\n")).isEmpty();
  }

  @Test
  void its_text_is_not_printed() {
    assertThat(ServiceTokenText.of(ID, SECRET)).hasToString("rvt_***");
  }

  @Test
  void it_counts_until_it_ends_or_is_revoked() {
    Life life = Life.from(NOW, Duration.ofDays(1));
    assertThat(token(life).isLiveAt(NOW.plus(Duration.ofDays(1)).minusMillis(1))).isTrue();
    assertThat(token(life).isLiveAt(NOW.plus(Duration.ofDays(1)))).isFalse();
    Life revoked = new Life(NOW, life.expiresAt(), Optional.empty(), Optional.of(NOW));
    assertThat(token(revoked).isLiveAt(NOW)).isFalse();
  }

  @Test
  void none_counts_for_longer_than_a_year() {
    assertThatThrownBy(() -> Life.from(NOW, Life.LONGEST.plusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Life.from(NOW, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobody_else_s_token_makes_somebody_act() {
    Person other =
        new Person(
            new PersonId("p2"),
            new AccountId("a1"),
            "Bob",
            EmailAddress.parse("bob@example.com"),
            Role.ADMIN_USER,
            new Scope.WholeAccount());
    assertThatThrownBy(() -> token(Life.from(NOW, Life.USUAL)).actor(other))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_scopes_together_cover_what_both_do() {
    Scope shop = new Scope.OnlySites(Set.of(SHOP));
    Scope group =
        new Scope.GroupsAndSites(Set.of(new SiteGroupId("g")), Set.of(BLOG), Set.of(SHOP));
    assertThat(Scope.both(new Scope.WholeAccount(), shop)).isEqualTo(shop);
    assertThat(Scope.both(shop, new Scope.WholeAccount())).isEqualTo(shop);
    assertThat(Scope.both(group, shop)).isEqualTo(shop);
    assertThat(Scope.both(shop, group)).isEqualTo(shop);
    assertThat(Scope.both(shop, new Scope.OnlySites(Set.of(BLOG))).covers(SHOP)).isFalse();
    assertThat(Scope.both(group, new Scope.OnlySites(Set.of())).covers(BLOG)).isFalse();
  }

  private static ServiceToken token(Life life) {
    return new ServiceToken(
        new ServiceTokenId("t1"),
        new AccountId("a1"),
        new PersonId("p1"),
        "Nightly",
        Set.of(Permission.SITE_READ),
        new Scope.WholeAccount(),
        life);
  }
}
