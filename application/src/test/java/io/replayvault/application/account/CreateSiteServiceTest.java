package io.replayvault.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.account.in.CreateSite;
import io.replayvault.application.account.in.CreateSite.Command;
import io.replayvault.application.account.in.CreateSite.Outcome;
import io.replayvault.application.account.in.SiteView;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CreateSiteServiceTest {
  private static final Command GOOD = new Command(" Shop ", List.of("https://Shop.example/"));

  private final Recordings recordings = new Recordings();
  private final Caller admin = Callers.admin(recordings.account);
  private final CreateSite create =
      new CreateSiteService(recordings.founder, recordings.siteViews, recordings.guard);

  static Stream<Command> malformed() {
    return Stream.of(
        new Command("", List.of("https://shop.example")),
        new Command("n".repeat(101), List.of("https://shop.example")),
        new Command("Shop", List.of()),
        new Command("Shop", List.of("http://shop.example")),
        new Command("Shop", List.of("https://shop.example", "javascript:alert(1)")),
        new Command(
            "Shop", IntStream.range(0, 21).mapToObj(i -> "https://s" + i + ".example").toList()));
  }

  @Test
  void a_new_site_has_the_strictest_policy_and_can_record_at_once() {
    SiteView view = created();
    assertThat(view.site().name()).isEqualTo("Shop");
    assertThat(view.site().account()).isEqualTo(recordings.account);
    assertThat(view.site().origins()).containsExactly(Recordings.SHOP);
    assertThat(view.policyVersion()).isEqualTo(1);
    assertThat(recordings.session(view.site()).session()).isNotNull();
  }

  @Test
  void its_first_policy_is_on_the_log_as_published_by_whoever_made_it() {
    SiteView view = created();
    assertThat(lastEntry().action()).isEqualTo(AuditAction.POLICY_PUBLISH);
    assertThat(lastEntry().actor()).contains(admin.person().id());
    assertThat(lastEntry().subject()).isEqualTo("site:" + view.site().id());
    assertThat(lastEntry().detail()).isEqualTo("version 1");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void what_is_malformed_is_told_to_who_may_and_makes_nothing(Command command) {
    assertThat(create.create(admin, command))
        .isInstanceOfSatisfying(
            Guarded.Allowed.class,
            allowed -> assertThat(allowed.value()).isInstanceOf(Outcome.Malformed.class));
    assertThat(recordings.sites.of(recordings.account)).isEmpty();
    assertThat(lastEntry().subject()).isEqualTo("-");
    assertThat(lastEntry().detail()).isEqualTo("malformed");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void who_may_not_is_refused_whatever_they_sent_and_it_is_recorded(Command command) {
    Caller standard = Callers.of(recordings.account, Role.STANDARD_USER, new Scope.WholeAccount());
    assertThat(create.create(standard, command)).isEqualTo(create.create(standard, GOOD));
    assertThat(create.create(standard, GOOD)).isEqualTo(new Guarded.Refused<Outcome>());
    assertThat(recordings.auditLog.records())
        .hasSize(3)
        .allMatch(kept -> kept.entry().outcome() == AuditOutcome.DENIED);
    assertThat(recordings.sites.of(recordings.account)).isEmpty();
  }

  @Test
  void no_site_is_made_while_the_log_is_away() {
    recordings.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> create.create(admin, GOOD)).isInstanceOf(Outage.class);
    assertThat(recordings.sites.of(recordings.account)).isEmpty();
  }

  @Test
  void the_list_shows_the_sites_within_reach_by_name() {
    Site shop = recordings.site("Shop");
    Site bank = recordings.site("Bank");
    recordings.site("Club");
    Caller caller =
        Callers.of(
            recordings.account,
            Role.STANDARD_USER,
            new Scope.OnlySites(Set.of(shop.id(), bank.id())));
    assertThat(listed(caller)).containsExactly("Bank", "Shop");
    assertThat(listed(admin)).containsExactly("Bank", "Club", "Shop");
    assertThat(listed(Callers.admin(Fresh.account()))).isEmpty();
  }

  private List<String> listed(Caller caller) {
    ListSitesService list =
        new ListSitesService(recordings.sites, recordings.siteViews, recordings.guard);
    return switch (list.list(caller)) {
      case Guarded.Allowed<List<SiteView>> allowed ->
          allowed.value().stream().map(view -> view.site().name()).toList();
      case Guarded.Refused<List<SiteView>> refused -> throw new AssertionError("refused");
    };
  }

  private SiteView created() {
    return switch (create.create(admin, GOOD)) {
      case Guarded.Allowed<Outcome> allowed -> ((Outcome.Created) allowed.value()).site();
      case Guarded.Refused<Outcome> refused -> throw new AssertionError("refused");
    };
  }

  private AuditEntry lastEntry() {
    return recordings.auditLog.records().get(recordings.auditLog.records().size() - 1).entry();
  }
}
