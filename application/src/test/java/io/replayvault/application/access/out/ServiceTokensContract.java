package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.out.ServiceTokens.Kept;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.ServiceToken.Life;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ServiceTokens} promises. */
public abstract class ServiceTokensContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  private final AccountId account = Fresh.account();
  private final byte[] hash = Fresh.digest();

  /** The tokens under test; asked twice, it may answer as two nodes on the same store. */
  protected abstract ServiceTokens tokens();

  /** The groups that the tokens' scopes name. */
  protected abstract SiteGroups groups();

  @Test
  void a_kept_token_reads_back_with_its_hash() {
    for (Scope scope :
        new Scope[] {
          new Scope.WholeAccount(),
          new Scope.OnlySites(Set.of(Fresh.site(), Fresh.site())),
          new Scope.OnlySites(Set.of())
        }) {
      ServiceToken token = token(NOW, scope);
      tokens().keep(token, hash);
      Kept kept = tokens().find(token.id()).orElseThrow();
      assertThat(kept.token()).isEqualTo(token);
      assertThat(kept.hash()).isEqualTo(hash);
    }
  }

  @Test
  void what_was_not_kept_is_not_found() {
    assertThat(tokens().find(Fresh.serviceToken())).isEmpty();
  }

  @Test
  void an_id_is_kept_once() {
    ServiceToken token = aToken(NOW);
    tokens().keep(token, hash);
    assertThatThrownBy(() -> tokens().keep(token, Fresh.digest()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tokens().find(token.id()).orElseThrow().hash()).isEqualTo(hash);
  }

  @Test
  void the_sites_of_its_groups_are_those_of_the_moment() {
    SiteId site = Fresh.site();
    SiteId single = Fresh.site();
    SiteGroupId group = Fresh.siteGroup();
    groups().add(new SiteGroup(group, account, "Shops", Set.of()));
    ServiceToken token = token(NOW, Scope.of(Set.of(group), Set.of(single)));
    tokens().keep(token, hash);
    assertThat(covers(token, single)).isTrue();
    assertThat(covers(token, site)).isFalse();
    groups().change(new SiteGroup(group, account, "Shops", Set.of(site)));
    assertThat(covers(token, site)).isTrue();
  }

  @Test
  void an_account_s_tokens_come_newest_first_and_no_other_account_s() {
    ServiceToken older = aToken(NOW);
    ServiceToken newer = aToken(NOW.plusSeconds(1));
    tokens().keep(newer, hash);
    tokens().keep(older, hash);
    assertThat(tokens().of(account)).containsExactly(newer, older);
    assertThat(tokens().of(Fresh.account())).isEmpty();
  }

  @Test
  void no_more_are_listed_than_promised() {
    Stream.generate(() -> aToken(NOW)).limit(201).forEach(token -> tokens().keep(token, hash));
    assertThat(tokens().of(account)).hasSize(ServiceTokens.MOST_LISTED);
  }

  @Test
  void a_revoked_token_stays_revoked_since_the_first_time() {
    ServiceToken token = aToken(NOW);
    tokens().keep(token, hash);
    tokens().revoke(token.id(), NOW.plusSeconds(5));
    tokens().revoke(token.id(), NOW.plusSeconds(9));
    assertThat(life(token).revokedAt()).contains(NOW.plusSeconds(5));
  }

  @Test
  void a_use_is_noted_and_an_earlier_one_changes_nothing() {
    ServiceToken token = aToken(NOW);
    tokens().keep(token, hash);
    tokens().use(token.id(), NOW.plusSeconds(60));
    tokens().use(token.id(), NOW.plusSeconds(30));
    assertThat(life(token).lastUsedAt()).contains(NOW.plusSeconds(60));
  }

  @Test
  void what_is_not_there_is_neither_used_nor_revoked() {
    tokens().use(Fresh.serviceToken(), NOW);
    tokens().revoke(Fresh.serviceToken(), NOW);
    assertThat(tokens().of(account)).isEmpty();
  }

  @Test
  void times_are_cut_to_the_millisecond() {
    ServiceToken token = aToken(NOW.plusNanos(999_999));
    tokens().keep(token, hash);
    tokens().use(token.id(), NOW.plusNanos(999_999));
    assertThat(life(token).madeAt()).isEqualTo(NOW);
    assertThat(life(token).lastUsedAt()).contains(NOW);
  }

  private boolean covers(ServiceToken token, SiteId site) {
    return tokens().find(token.id()).orElseThrow().token().scope().covers(site);
  }

  private Life life(ServiceToken token) {
    return tokens().find(token.id()).map(Kept::token).map(ServiceToken::life).orElseThrow();
  }

  private ServiceToken aToken(Instant madeAt) {
    return token(madeAt, new Scope.WholeAccount());
  }

  private ServiceToken token(Instant madeAt, Scope scope) {
    return new ServiceToken(
        Fresh.serviceToken(),
        account,
        Fresh.person(),
        "Nightly 集計",
        Set.of(Permission.SESSION_SEARCH, Permission.SITE_READ),
        scope,
        new Life(madeAt, madeAt.plus(Duration.ofDays(90)), Optional.empty(), Optional.empty()));
  }
}
