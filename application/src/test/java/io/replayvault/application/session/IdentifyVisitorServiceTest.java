package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.application.session.in.IdentifyVisitor;
import io.replayvault.application.session.in.IdentifyVisitor.Command;
import io.replayvault.application.session.in.IdentifyVisitor.Outcome;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import org.junit.jupiter.api.Test;

final class IdentifyVisitorServiceTest {
  private static final Origin EVIL = new Origin("https://evil.example");

  private final Recordings recordings = new Recordings();
  private final Site shop = recordings.site("Shop");
  private final Opened session = recordings.session(shop);
  private final IdentifyVisitor identify =
      new IdentifyVisitorService(recordings.gate, recordings.visitors, recordings.sessions);

  @Test
  void the_sites_own_id_is_kept_as_a_keyed_hash_only() {
    assertThat(identify.identify(command(session, "customer-42"))).isEqualTo(Outcome.IDENTIFIED);
    assertThat(hash(session)).matches("[0-9a-f]{64}");
    assertThat(hash(session)).isEqualTo(identified(recordings.session(shop), "customer-42"));
    assertThat(hash(session)).isNotEqualTo(identified(recordings.session(shop), "customer-43"));
  }

  @Test
  void the_same_id_on_another_site_has_another_hash() {
    Opened elsewhere = recordings.session(recordings.site("Bank"));
    assertThat(identified(session, "customer-42"))
        .isNotEqualTo(identified(elsewhere, "customer-42"));
  }

  @Test
  void without_the_token_or_from_elsewhere_nothing_is_noted() {
    String before = hash(session);
    Opened other = recordings.session(shop);
    assertThat(
            identify.identify(
                new Command(session.session(), other.token(), Recordings.SHOP, "customer-42")))
        .isEqualTo(Outcome.BAD_TOKEN);
    assertThat(
            identify.identify(new Command(session.session(), session.token(), EVIL, "customer-42")))
        .isEqualTo(Outcome.ORIGIN_NOT_ALLOWED);
    assertThat(hash(session)).isEqualTo(before);
  }

  @Test
  void an_identity_has_1_to_256_characters_and_is_never_printed() {
    assertThat(command(session, "i".repeat(256)).toString()).doesNotContain("iii");
    assertThatThrownBy(() -> command(session, "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> command(session, "i".repeat(257)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("iii");
  }

  @Test
  void only_origins_of_the_site_may_call() {
    AllowedOrigins allowed =
        new AllowedOriginsService(recordings.sites, recordings.recent, recordings.clock);
    assertThat(allowed.ofSite(shop.key(), Recordings.SHOP)).isTrue();
    assertThat(allowed.ofSite(shop.key(), EVIL)).isFalse();
    assertThat(allowed.ofSite(Fresh.siteKey(), Recordings.SHOP)).isFalse();
    assertThat(allowed.ofSession(session.session(), Recordings.SHOP)).isTrue();
    assertThat(allowed.ofSession(session.session(), EVIL)).isFalse();
    assertThat(allowed.ofSession(Fresh.session(), Recordings.SHOP)).isFalse();
  }

  private String identified(Opened whose, String identity) {
    identify.identify(command(whose, identity));
    return hash(whose);
  }

  private String hash(Opened whose) {
    return recordings.sessions.find(whose.session()).orElseThrow().session().visitorHash();
  }

  private static Command command(Opened whose, String identity) {
    return new Command(whose.session(), whose.token(), Recordings.SHOP, identity);
  }
}
