package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.KeepServiceTokens;
import io.replayvault.application.access.in.KeepServiceTokens.Command;
import io.replayvault.application.access.in.KeepServiceTokens.Outcome;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.InMemoryAddressLists;
import io.replayvault.application.access.out.InMemoryServiceTokens;
import io.replayvault.application.access.out.RoleDecisions;
import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.fixtures.AddressesFor;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Office;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.AccessDecision;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class ServiceTokensTest {
  private static final Set<Permission> SEARCHES =
      Set.of(Permission.SITE_READ, Permission.SESSION_SEARCH, Permission.AUDIT_READ);

  private final Office office = new Office();
  private final HandClock clock = office.world.clock;
  private final ServiceTokens tokens =
      office.watch.over(ServiceTokens.class, new InMemoryServiceTokens(office.groups));
  private final AuditLog log = office.watch.over(AuditLog.class, office.records);
  private final KeepServiceTokens keep =
      new KeepServiceTokensService(
          tokens,
          office.people,
          office.sites,
          PermissionTable.USUAL,
          office.guard,
          office.world.keyRoom.chance,
          clock);
  private final Caller admin = office.contact;

  /** The maker as they are now, where a test changes them. */
  private final AtomicReference<Person> maker = new AtomicReference<>(admin.person());

  private final RecogniseServiceTokenService recognise =
      new RecogniseServiceTokenService(
          tokens,
          new TokenMakers(new OnePerson(), people -> Map.of(), (person, account) -> Set.of()),
          (person, signIn, request) -> Optional.of(admin),
          AddressesFor.gate(new InMemoryAddressLists(), log, clock),
          refused -> {},
          log,
          clock);

  @Test
  void a_token_is_on_the_log_before_it_is_there_and_its_secret_never() {
    Outcome.Made made = made(SEARCHES, new Scope.WholeAccount());
    assertThat(office.watch.calls()).containsSubsequence("AuditLog.append", "ServiceTokens.keep");
    assertThat(office.lastEntry().action()).isEqualTo(AuditAction.SERVICE_TOKEN_MAKE);
    assertThat(office.lastEntry().subject()).isEqualTo("service-token:" + made.token().id());
    assertThat(office.records.records().toString()).doesNotContain(made.text().reveal());
    assertThat(made.toString()).doesNotContain(made.text().reveal());
  }

  @Test
  void there_is_no_token_while_the_log_is_away() {
    office.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> keep.make(admin, command(SEARCHES, new Scope.WholeAccount())))
        .isInstanceOf(Outage.class);
    assertThat(tokens.of(office.account)).isEmpty();
  }

  @Test
  void nobody_makes_a_token_that_may_more_than_they() {
    Person person =
        admin
            .person()
            .with(
                new Standing(
                    new Features(Set.of(), Set.of(Permission.AUDIT_READ)),
                    false,
                    Set.of(),
                    admin.person().standing().state()));
    Caller less = new Caller(person, admin.signIn(), admin.request());
    assertThat(keep.make(less, command(SEARCHES, new Scope.WholeAccount())))
        .isEqualTo(new Guarded.Allowed<>(new Outcome.NotYours()));
    assertThat(tokens.of(office.account)).isEmpty();
  }

  @Test
  void only_admin_users_of_the_whole_account_make_tokens() {
    for (Role role : Role.values()) {
      Caller caller = Callers.of(office.account, role, new Scope.WholeAccount());
      assertThat(keep.make(caller, command(Set.of(Permission.SITE_READ), new Scope.WholeAccount())))
          .isInstanceOf(role == Role.ADMIN_USER ? Guarded.Allowed.class : Guarded.Refused.class);
    }
    Caller part = Callers.of(office.account, Role.ADMIN_USER, new Scope.OnlySites(Set.of()));
    assertThat(keep.list(part)).isInstanceOf(Guarded.Refused.class);
  }

  @Test
  void another_account_s_site_and_no_site_look_the_same() {
    Scope theirs = new Scope.OnlySites(Set.of(Fresh.site()));
    assertThat(keep.make(admin, command(SEARCHES, theirs)))
        .isEqualTo(new Guarded.Allowed<>(new Outcome.Absent()));
  }

  @Test
  void no_token_is_given_what_none_may_have() {
    for (Permission permission : Permission.values()) {
      boolean grantable = ServiceToken.GRANTABLE.contains(permission);
      if (!grantable) {
        assertThatThrownBy(() -> command(Set.of(permission), new Scope.WholeAccount()))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThat(grantable)
          .isNotEqualTo(
              permission
                  .text()
                  .matches(
                      "(person|password-policy|password-deviation|service-token|key|support|address-list"
                          + "|access-review|detection|compliance):.*"));
    }
  }

  @Test
  void whoever_shows_a_token_acts_for_its_maker_with_its_part_of_what_they_may() {
    Site site = office.world.site("Shop");
    Outcome.Made made = made(SEARCHES, new Scope.OnlySites(Set.of(site.id())));
    Caller caller = shown(made).orElseThrow();
    assertThat(caller.person().id()).isEqualTo(admin.person().id());
    assertThat(caller.request().token()).contains(made.token().id());
    assertThat(may(caller, Permission.SESSION_SEARCH, site.id())).isTrue();
    assertThat(may(caller, Permission.SESSION_REPLAY, site.id())).isFalse();
    assertThat(may(caller, Permission.SESSION_SEARCH, Fresh.site())).isFalse();
    assertThat(PermissionTable.USUAL.of(caller.person()))
        .as("what belongs to no single site is for whole accounts")
        .doesNotContain(Permission.AUDIT_READ);
  }

  @Test
  void what_its_maker_loses_a_token_loses_at_its_next_use() {
    Site site = office.world.site("Shop");
    Outcome.Made made = made(SEARCHES, new Scope.WholeAccount());
    Person was = admin.person();
    maker.set(
        new Person(
            was.id(),
            was.account(),
            was.name(),
            was.email(),
            Role.ALERT_RECEIVER,
            new Scope.OnlySites(Set.of(site.id()))));
    Caller caller = shown(made).orElseThrow();
    assertThat(PermissionTable.USUAL.of(caller.person())).containsExactly(Permission.SITE_READ);
    assertThat(caller.person().scope().covers(Fresh.site())).isFalse();
  }

  @Test
  void a_token_whose_maker_is_revoked_is_nobody() {
    Outcome.Made made = made(SEARCHES, new Scope.WholeAccount());
    maker.set(revoked(admin.person()));
    assertThat(shown(made)).isEmpty();
  }

  @Test
  void expired_revoked_unknown_and_malformed_take_the_same_steps() {
    Outcome.Made expired = made(SEARCHES, new Scope.WholeAccount());
    clock.move(ServiceToken.Life.USUAL);
    Outcome.Made revoked = made(SEARCHES, new Scope.WholeAccount());
    keep.revoke(admin, revoked.token().id());
    String other = made(SEARCHES, new Scope.WholeAccount()).text().reveal();
    for (String sent :
        List.of(
            expired.text().reveal(),
            revoked.text().reveal(),
            revoked.text().reveal().substring(0, 28) + other.substring(28),
            "rvt_" + "0".repeat(96),
            "rvt_",
            "rvt_'; drop table service_token",
            other.substring(0, 99) + "g")) {
      office.watch.forget();
      assertThat(recognise.recognise(sent, Callers.REQUEST)).as(sent).isEmpty();
      assertThat(office.watch.calls()).as(sent).containsExactly("ServiceTokens.find");
    }
    assertThat(recognise.recognise(other, Callers.REQUEST)).isPresent();
  }

  @Test
  void a_revoked_token_is_not_found_good_again_within_a_request() {
    Outcome.Made made = made(SEARCHES, new Scope.WholeAccount());
    Caller caller = shown(made).orElseThrow();
    assertThat(again(caller)).contains(caller);
    keep.revoke(admin, made.token().id());
    assertThat(again(caller)).isEmpty();
  }

  @Test
  void a_use_is_noted_at_most_once_a_minute() {
    Outcome.Made made = made(SEARCHES, new Scope.WholeAccount());
    for (int i = 0; i < 121; i++) {
      shown(made);
      clock.move(Duration.ofSeconds(1));
    }
    assertThat(office.watch.calls().stream().filter("ServiceTokens.use"::equals)).hasSize(2);
  }

  @Test
  void another_account_s_token_and_no_token_look_the_same_to_whoever_revokes() {
    Outcome.Made made = made(SEARCHES, new Scope.WholeAccount());
    Caller stranger = Callers.admin(Fresh.account());
    assertThat(keep.revoke(stranger, made.token().id())).isEqualTo(new Guarded.Refused<>());
    assertThat(office.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(keep.revoke(stranger, new ServiceTokenId("none")))
        .isEqualTo(new Guarded.Refused<>());
    assertThat(shown(made)).isPresent();
  }

  @Test
  void tokens_are_listed_newest_first_with_their_makers_names() {
    ServiceToken older = made(SEARCHES, new Scope.WholeAccount()).token();
    clock.move(Duration.ofMinutes(1));
    ServiceToken newer = made(SEARCHES, new Scope.WholeAccount()).token();
    Guarded<KeepServiceTokens.Listed> listed = keep.list(admin);
    assertThat(listed).isInstanceOf(Guarded.Allowed.class);
    KeepServiceTokens.Listed all = ((Guarded.Allowed<KeepServiceTokens.Listed>) listed).value();
    assertThat(all.tokens()).extracting(ServiceToken::id).containsExactly(newer.id(), older.id());
    assertThat(all.makers()).containsEntry(admin.person().id(), admin.person().name());
  }

  private Outcome.Made made(Set<Permission> permissions, Scope scope) {
    Guarded<Outcome> answer = keep.make(admin, command(permissions, scope));
    return (Outcome.Made) ((Guarded.Allowed<Outcome>) answer).value();
  }

  private Optional<Caller> shown(Outcome.Made made) {
    return recognise.recognise(made.text().reveal(), Callers.REQUEST);
  }

  private Optional<Caller> again(Caller caller) {
    return recognise.resolve(caller.person().id(), caller.signIn(), caller.request());
  }

  private static boolean may(Caller caller, Permission permission, SiteId site) {
    return new RoleDecisions()
        .decide(caller.person(), permission, Optional.of(site))
        .equals(new AccessDecision.Allowed());
  }

  private static Person revoked(Person person) {
    return person.with(new Standing(Features.NONE, false, Set.of(), PersonState.REVOKED));
  }

  private static Command command(Set<Permission> permissions, Scope scope) {
    return new Command("Nightly", permissions, scope, ServiceToken.Life.USUAL);
  }

  /** The maker, who is found in every account that is asked for. */
  private final class OnePerson implements AccountPeople {
    @Override
    public Optional<Person> find(PersonId person, AccountId account) {
      return Optional.of(maker.get());
    }

    @Override
    public List<Person> everywhere(PersonId person) {
      return List.of(maker.get());
    }

    @Override
    public List<Person> of(AccountId account) {
      return List.of(maker.get());
    }
  }
}
