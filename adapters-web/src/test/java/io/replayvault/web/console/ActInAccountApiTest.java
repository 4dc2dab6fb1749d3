package io.replayvault.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.application.access.out.PersonRequests.Fulfilment;
import io.replayvault.application.fixtures.AddressesFor;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.SecondFactorRule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** Clause E2 over HTTP: accounts of one's own, the default one, and the view to begin with. */
final class ActInAccountApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Console console;
  private final AccountId here;
  private final AccountId there = Fresh.account();
  private final Person person;
  private final Map<String, String> headers;

  ActInAccountApiTest() throws IOException {
    this.console = new Console();
    this.here = console.world.account;
    this.person = Callers.person(here, Role.STANDARD_USER, new Scope.WholeAccount());
    this.headers = console.signedIn(person);
    console.access.accounts.add(new Account(there, "Another account"));
    addedThere(Role.ADMIN_USER);
  }

  @Test
  void an_account_that_wants_a_second_factor_is_closed_to_a_sign_in_without_one()
      throws IOException {
    PasswordPolicy usual = PasswordPolicy.USUAL;
    console.access.policies.set(
        there, new PasswordPolicy(usual.profile(), usual.rules(), SecondFactorRule.REQUIRED));
    assertThat(console.get("me?account=" + there, headers).getStatus()).isEqualTo(404);
    assertThat(console.get("me?account=" + here, headers).getStatus()).isEqualTo(200);
  }

  @Test
  void an_account_that_wants_known_addresses_is_closed_to_others() {
    console.access.addressLists.keep(there, AddressesFor.list("198.51.100.0/24"));
    assertThat(console.get("me?account=" + there, headers).getStatus()).isEqualTo(404);
    assertThat(console.world.auditLog.records())
        .anySatisfy(
            record -> {
              assertThat(record.entry().action()).isEqualTo(AuditAction.ADDRESS_REFUSE);
              assertThat(record.entry().account()).contains(there);
            });
    assertThat(console.get("me", headers).getStatus()).isEqualTo(200);
    console.access.addressLists.keep(there, AddressesFor.list("203.0.113.0/24"));
    assertThat(console.get("me?account=" + there, headers).getStatus()).isEqualTo(200);
  }

  @Test
  void what_is_the_persons_is_theirs_in_whatever_account_they_act() {
    String nowhere = "?account=" + Fresh.account();
    assertThat(console.get("sessions" + nowhere, headers).getStatus()).isEqualTo(404);
    assertThat(console.get("me/sign-ins" + nowhere, headers).getStatus()).isEqualTo(200);
    assertThat(console.get("me/second-factor" + nowhere, headers).getStatus()).isEqualTo(200);
    assertThat(console.get("me/password" + nowhere, headers).getStatus()).isEqualTo(200);
  }

  @Test
  void every_operation_acts_in_the_account_that_is_named() throws IOException {
    assertThat(json("me").at("/account/id").asText()).isEqualTo(here.value());
    JsonNode me = json("me?account=" + there);
    assertThat(me.at("/account/name").asText()).isEqualTo("Another account");
    assertThat(me.get("role").asText()).isEqualTo("ADMIN_USER");
    assertThat(me.get("accounts").findValuesAsText("name"))
        .containsExactly("Another account", "Demo account");
    assertThat(json("sessions").get("items")).hasSize(1);
    assertThat(json("sessions?account=" + there).get("items")).isEmpty();
    assertThat(json("sites?account=" + there).get("items")).isEmpty();
    assertThat(
            console.get("sessions/" + console.session + "?account=" + there, headers).getStatus())
        .isEqualTo(404);
  }

  @Test
  void groups_of_the_named_account_are_changed_and_no_others() throws IOException {
    SiteGroup theirs = new SiteGroup(Fresh.siteGroup(), there, "Theirs", Set.of());
    console.access.groups.add(theirs);
    String body = "{\"name\":\"New name\",\"sites\":[]}";
    assertThat(console.put("site-groups/" + theirs.id(), headers, body).getStatus()).isEqualTo(404);
    assertThat(
            console
                .put("site-groups/" + theirs.id() + "?account=" + there, headers, body)
                .getStatus())
        .isEqualTo(200);
    assertThat(console.access.groups.of(there)).extracting(SiteGroup::name).contains("New name");
  }

  @Test
  void an_account_where_they_are_nobody_is_as_one_that_is_not_there() throws IOException {
    AccountId foreign = Fresh.account();
    console.access.accounts.add(new Account(foreign, "Foreign"));
    for (String path : List.of("me", "sessions", "sites", "people", "audit")) {
      MockHttpResponse known = console.get(path + "?account=" + foreign, headers);
      MockHttpResponse never = console.get(path + "?account=nowhere", headers);
      assertThat(known.getStatus()).isEqualTo(404).isEqualTo(never.getStatus());
      assertThat(withoutId(known)).isEqualTo(withoutId(never));
    }
    AuditEntry entry = lastEntry();
    assertThat(entry.action()).isEqualTo(AuditAction.ACCOUNT_ACT);
    assertThat(entry.outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(entry.account()).contains(here);
    assertThat(console.get("me?account=%20", headers).getStatus()).isEqualTo(400);
  }

  @Test
  void the_chosen_account_and_view_are_what_the_next_sign_in_begins_with() throws IOException {
    String body = "{\"account\":\"%s\",\"landingView\":\"AUDIT\"}".formatted(there);
    assertThat(console.put("me/defaults", headers, body).getStatus()).isEqualTo(204);
    assertThat(lastEntry().action()).isEqualTo(AuditAction.DEFAULTS_CHOOSE);
    MockHttpResponse signIn = console.signIn(person.email().value(), Console.PASSWORD);
    JsonNode me = JSON.readTree(signIn.getOutput());
    assertThat(me.at("/account/id").asText()).isEqualTo(there.value());
    assertThat(me.get("landingView").asText()).isEqualTo("AUDIT");
  }

  @Test
  void nobody_chooses_an_account_that_is_not_theirs() {
    String body = "{\"account\":\"%s\"}".formatted(Fresh.account());
    assertThat(console.put("me/defaults", headers, body).getStatus()).isEqualTo(404);
    assertThat(lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(
            console
                .put(
                    "me/defaults",
                    headers,
                    "{\"account\":\"%s\",\"landingView\":\"MOON\"}".formatted(here))
                .getStatus())
        .isEqualTo(400);
  }

  private void addedThere(Role role) {
    PersonRequest request =
        PersonRequest.open(
            Fresh.personRequest(),
            there,
            Fresh.person(),
            console.world.clock.instant(),
            new Wish.Add(
                "Ann",
                person.email(),
                new Terms(role, new Scope.WholeAccount(), Features.NONE, false)),
            "They work for both");
    console.access.requests.keep(request);
    assertThat(
            console.access.requests.fulfil(
                request.settled(
                    RequestState.FULFILLED, Fresh.person(), console.world.clock.instant(), ""),
                Fresh.person(),
                new PasswordHash("x")))
        .isInstanceOf(Fulfilment.Done.class);
  }

  private AuditEntry lastEntry() {
    var records = console.world.auditLog.records();
    return records.get(records.size() - 1).entry();
  }

  private JsonNode json(String path) throws IOException {
    MockHttpResponse answer = console.get(path, headers);
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return JSON.readTree(answer.getOutput());
  }

  private static String withoutId(MockHttpResponse answer) {
    return new String(answer.getOutput(), UTF_8).replaceAll("\"requestId\":\"[^\"]*\"", "");
  }
}
