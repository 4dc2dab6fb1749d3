package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.session.in.OpenSession;
import io.replayvault.application.session.in.OpenSession.Outcome;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.session.Session;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenSessionServiceTest {
  private final Recordings recordings = new Recordings();
  private final Site shop = recordings.site("Shop");

  @Test
  void an_opened_session_is_kept_with_its_consent_and_policy() {
    Outcome.Opened opened = recordings.session(shop);
    Session session = session(opened);
    assertThat(session.account()).isEqualTo(recordings.account);
    assertThat(session.site()).isEqualTo(shop.id());
    assertThat(session.policyVersion()).isEqualTo(1);
    assertThat(session.expiresAt()).isEqualTo(session.startedAt().plus(Session.LONGEST));
    assertThat(session.consent()).isEqualTo(Recordings.opening(shop, Recordings.SHOP, 1).consent());
  }

  @Test
  void ids_and_tokens_are_never_the_same_twice() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Outcome.Opened opened = recordings.session(shop);
      seen.add(opened.session().value());
      seen.add(opened.token());
    }
    assertThat(seen).hasSize(200);
  }

  @Test
  void an_unknown_site_opens_nothing() {
    Site unknown =
        new Site(
            shop.id(), shop.account(), "Shop", Fresh.siteKey(), shop.origins(), shop.createdAt());
    assertThat(recordings.open.open(Recordings.opening(unknown, Recordings.SHOP, 1)))
        .isEqualTo(new Outcome.UnknownSite());
    assertNothingIsOpened();
  }

  @Test
  void a_foreign_origin_opens_nothing() {
    Origin foreign = new Origin("https://evil.example");
    assertThat(recordings.open.open(Recordings.opening(shop, foreign, 1)))
        .isEqualTo(new Outcome.OriginNotAllowed());
    assertNothingIsOpened();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 2})
  void another_policy_than_the_published_one_opens_nothing(int version) {
    assertThat(recordings.open.open(Recordings.opening(shop, Recordings.SHOP, version)))
        .isEqualTo(new Outcome.PolicyOutdated());
    assertNothingIsOpened();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void a_site_without_a_published_policy_records_nothing(int version) {
    Site bare =
        new Site(
            Fresh.site(),
            recordings.account,
            "Bare",
            Fresh.siteKey(),
            Set.of(Recordings.SHOP),
            recordings.clock.instant());
    recordings.sites.add(bare);
    assertThat(recordings.open.open(Recordings.opening(bare, Recordings.SHOP, version)))
        .isEqualTo(new Outcome.PolicyOutdated());
    assertNothingIsOpened();
  }

  @Test
  void a_visitors_id_is_kept_as_a_keyed_hash_that_differs_by_site() {
    Session here = session(recordings.session(shop));
    Session again = session(recordings.session(shop));
    Session there = session(recordings.session(recordings.site("Bank")));
    assertThat(here.visitorHash()).isEqualTo(again.visitorHash()).matches("[0-9a-f]{64}");
    assertThat(there.visitorHash()).isNotEqualTo(here.visitorHash());
  }

  @Test
  void a_visitors_id_has_16_bytes_and_is_neither_changed_nor_printed() {
    OpenSession.Command command = Recordings.opening(shop, Recordings.SHOP, 1);
    Arrays.fill(command.visitor(), (byte) 1);
    assertThat(command.visitor()).containsOnly(0);
    assertThat(command).hasToString("Command[" + shop.key() + "]");
    assertThatThrownBy(
            () ->
                new OpenSession.Command(
                    shop.key(),
                    Recordings.SHOP,
                    1,
                    command.consent(),
                    new byte[15],
                    command.client(),
                    true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Session session(Outcome.Opened opened) {
    return recordings.sessions.find(opened.session()).orElseThrow().session();
  }

  private void assertNothingIsOpened() {
    assertThat(recordings.watch.calls()).doesNotContain("SessionIndex.open");
  }
}
