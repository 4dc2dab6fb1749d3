package io.replayvault.application.access;

import static io.replayvault.application.fixtures.AddressesFor.requestFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.application.access.in.KeepServiceTokens;
import io.replayvault.application.access.in.KeepServiceTokens.Command;
import io.replayvault.application.access.in.KeepServiceTokens.Outcome;
import io.replayvault.application.access.out.AddressLists;
import io.replayvault.application.access.out.InMemoryAddressLists;
import io.replayvault.application.access.out.InMemoryServiceTokens;
import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.fixtures.AddressesFor;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Office;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clauses H1 and H3 of service tokens: from where and in which account they count. */
final class ServiceTokenAddressTest {
  private final Office office = new Office();
  private final AddressLists lists = new InMemoryAddressLists();
  private final ServiceTokens tokens = new InMemoryServiceTokens(office.groups);
  private final RecogniseServiceTokenService recognise =
      new RecogniseServiceTokenService(
          tokens,
          new TokenMakers(office.people, people -> Map.of(), (person, account) -> Set.of()),
          (person, signIn, request) -> Optional.empty(),
          AddressesFor.gate(lists, office.records, office.world.clock),
          refused -> {},
          office.records,
          office.world.clock);
  private final Outcome.Made made = made();

  @Test
  void a_token_is_shown_from_where_its_accounts_people_may_come() {
    lists.keep(office.account, AddressesFor.list("203.0.113.0/24"));
    Caller caller = shown(requestFrom("203.0.113.7")).orElseThrow();
    assertThat(shown(requestFrom("198.51.100.7"))).isEmpty();
    assertThat(office.lastEntry().action()).isEqualTo(AuditAction.ADDRESS_REFUSE);
    assertThat(office.lastEntry().request().token()).contains(made.token().id());
    assertThat(again(caller)).contains(caller);
    lists.keep(office.account, AddressesFor.list("198.51.100.0/24"));
    assertThat(again(caller)).isEmpty();
  }

  @Test
  void no_token_uses_a_customers_grant() {
    RequestFacts request = shown(Callers.REQUEST).orElseThrow().request();
    assertThatIllegalArgumentException().isThrownBy(() -> request.under(Fresh.supportGrant()));
  }

  @Test
  void a_token_acts_in_no_account_but_its_own() {
    Person maker = office.contact.person();
    AccountId other = Fresh.account();
    office.people.place(
        new Person(maker.id(), other, maker.name(), maker.email(), maker.role(), maker.scope()));
    ActingIn acting = new ActingIn(office.people);
    assertThat(acting.account(office.contact, Optional.of(other))).isPresent();
    Caller caller = shown(Callers.REQUEST).orElseThrow();
    assertThat(acting.account(caller, Optional.of(other))).isEmpty();
  }

  private Outcome.Made made() {
    KeepServiceTokens keep =
        new KeepServiceTokensService(
            tokens,
            office.people,
            office.sites,
            PermissionTable.USUAL,
            office.guard,
            office.world.keyRoom.chance,
            office.world.clock);
    Command command =
        new Command(
            "Nightly",
            Set.of(Permission.SESSION_SEARCH),
            new Scope.WholeAccount(),
            ServiceToken.Life.USUAL);
    Guarded<Outcome> answer = keep.make(office.contact, command);
    return (Outcome.Made) ((Guarded.Allowed<Outcome>) answer).value();
  }

  private Optional<Caller> shown(RequestFacts request) {
    return recognise.recognise(made.text().reveal(), request);
  }

  private Optional<Caller> again(Caller caller) {
    return recognise.resolve(caller.person().id(), caller.signIn(), caller.request());
  }
}
