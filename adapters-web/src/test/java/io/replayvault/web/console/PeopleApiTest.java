package io.replayvault.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteGroupId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** Clauses E1 and E4 over HTTP, with everything another account has tried as one's own. */
final class PeopleApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TERMS =
      "{\"role\":\"STANDARD_USER\",\"wholeAccount\":%s,\"sites\":[%s],\"siteGroups\":[%s],"
          + "\"added\":[],\"removed\":[],\"namedContact\":false,\"limits\":[]}";

  private final Console console;
  private final Map<String, String> contact;
  private final Map<String, String> success;

  PeopleApiTest() throws IOException {
    this.console = new Console();
    this.contact = console.signedIn(person(Role.ADMIN_USER, Standing.contact()));
    this.success =
        console.signedIn(person(Role.ALERT_RECEIVER, Standing.of(Set.of(Duty.CUSTOMER_SUCCESS))));
  }

  @Test
  void somebody_is_asked_for_added_and_invited() throws IOException {
    JsonNode asked = json(console.post("person-requests", contact, add("aiko@shop.example")));
    assertThat(asked.get("state").asText()).isEqualTo("OPEN");
    String path = "person-requests/" + asked.get("id").asText() + "/fulfil";
    assertThat(json(console.post(path, success, "")).get("state").asText()).isEqualTo("FULFILLED");
    assertThat(console.access.invitations.invited()).hasSize(1);
    assertThat(json(console.get("people", contact)).get("items").findValuesAsText("email"))
        .contains("aiko@shop.example");
    JsonNode listed = json(console.get("person-requests", contact)).get("items").get(0);
    assertThat(listed.get("settledByName").asText()).isEqualTo("Ann Lee");
    assertProblem(console.post(path, success, ""), 409, "request-settled");
  }

  @Test
  void who_is_revoked_is_signed_out_by_their_next_request() throws IOException {
    Person gone = person(Role.STANDARD_USER, Standing.USUAL);
    Map<String, String> theirs = console.signedIn(gone);
    assertThat(console.get("sessions", theirs).getStatus()).isEqualTo(200);
    String id =
        json(console.post("person-requests", contact, revoke(gone.id()))).get("id").asText();
    json(console.post("person-requests/" + id + "/fulfil", success, ""));
    for (String path : List.of("me", "sessions", "sites", "sessions/" + console.session)) {
      assertProblem(console.get(path, theirs), 401, "not-signed-in");
    }
    assertProblem(console.signIn(gone.email().value(), Console.PASSWORD), 401, "sign-in-refused");
  }

  @Test
  void who_is_locked_is_listed_as_such_since_when_and_why() throws IOException {
    Person ann = person(Role.STANDARD_USER, Standing.USUAL);
    console.signedIn(ann);
    assertThat(listed(ann).has("locked")).isFalse();
    for (int i = 0; i < 5; i++) {
      console.signIn(ann.email().value(), "wrong horse " + i);
    }
    JsonNode locked = listed(ann).get("locked");
    assertThat(locked.get("cause").asText()).isEqualTo("GUESSES");
    assertThat(locked.get("since").asLong())
        .isEqualTo(console.world.clock.instant().toEpochMilli());
  }

  @Test
  void a_site_put_into_a_group_is_seen_at_once_by_whoever_has_the_group() throws IOException {
    Map<String, String> admin = console.admin();
    JsonNode group = json(console.post("site-groups", admin, "{\"name\":\"Shops\",\"sites\":[]}"));
    String id = group.get("id").asText();
    Map<String, String> some =
        console.signedIn(Role.STANDARD_USER, Scope.of(Set.of(new SiteGroupId(id)), Set.of()));
    String session = "sessions/" + console.session;
    assertThat(json(console.get("sites", some)).get("items")).isEmpty();
    assertThat(json(console.get("sessions", some)).get("items")).isEmpty();
    assertProblem(console.get(session, some), 404, "not-found");
    json(
        console.send(
            "PUT",
            "site-groups/" + id,
            admin,
            "{\"name\":\"Shops\",\"sites\":[\"" + console.site.id() + "\"]}"));
    assertThat(json(console.get("sites", some)).get("items")).hasSize(1);
    assertThat(json(console.get("sessions", some)).get("items")).hasSize(1);
    assertThat(console.get(session, some).getStatus()).isEqualTo(200);
    assertThat(console.send("DELETE", "site-groups/" + id, admin, "").getStatus()).isEqualTo(204);
    assertProblem(console.get(session, some), 404, "not-found");
  }

  @Test
  void what_another_account_has_answers_as_what_there_is_not() throws IOException {
    AccountId other = Fresh.account();
    Person theirs = Callers.person(other, Role.STANDARD_USER, new Scope.WholeAccount());
    console.access.add(theirs, Console.PASSWORD);
    SiteGroup group = new SiteGroup(Fresh.siteGroup(), other, "Theirs", Set.of());
    console.access.groups.add(group);
    PersonRequest request =
        PersonRequest.open(
            Fresh.personRequest(),
            other,
            Fresh.person(),
            console.world.clock.instant(),
            new Wish.Revoke(theirs.id()),
            "why");
    console.access.requests.keep(request);
    assertSame(
        console.post("person-requests", contact, revoke(theirs.id())),
        console.post("person-requests", contact, revoke(Fresh.person())));
    assertSame(
        console.post("person-requests", contact, scoped("", quoted(group.id().value()))),
        console.post("person-requests", contact, scoped("", quoted("nowhere"))));
    assertSame(
        console.post("person-requests", contact, scoped(quoted(Fresh.site().value()), "")),
        console.post("person-requests", contact, scoped(quoted("nowhere"), "")));
    for (String deed : List.of("fulfil", "withdraw")) {
      Map<String, String> who = deed.equals("fulfil") ? success : contact;
      assertSame(
          console.post("person-requests/" + request.id() + "/" + deed, who, ""),
          console.post("person-requests/nowhere/" + deed, who, ""));
    }
    for (String verb : List.of("PUT", "DELETE")) {
      String body = "{\"name\":\"Mine\",\"sites\":[]}";
      assertSame(
          console.send(verb, "site-groups/" + group.id(), contact, body),
          console.send(verb, "site-groups/nowhere", contact, body));
    }
    for (String list : List.of("people", "person-requests")) {
      assertSame(
          console.get(list + "?account=" + other, contact),
          console.get(list + "?account=nowhere", contact));
    }
  }

  @Test
  void an_address_that_another_account_knows_gets_the_answer_of_an_unknown_one()
      throws IOException {
    Person theirs = Callers.person(Fresh.account(), Role.ADMIN_USER, new Scope.WholeAccount());
    console.access.add(theirs, Console.PASSWORD);
    String known = shape(fulfilled(theirs.email().value()));
    String unknown = shape(fulfilled("new@shop.example"));
    assertThat(known).isEqualTo(unknown);
    assertThat(json(console.get("people", contact)).get("items").findValuesAsText("name"))
        .filteredOn("Aiko"::equals)
        .hasSize(2);
  }

  @Test
  void nobody_but_contacts_and_customer_success_gets_far() throws IOException {
    Map<String, String> user = console.signedIn(Role.STANDARD_USER, new Scope.WholeAccount());
    Map<String, String> support =
        console.signedIn(person(Role.ADMIN_USER, Standing.of(Set.of(Duty.SUPPORT))));
    for (Map<String, String> headers : List.of(user, support)) {
      assertProblem(console.get("people", headers), 403, "forbidden");
      assertProblem(console.get("person-requests", headers), 403, "forbidden");
      assertProblem(
          console.post("person-requests", headers, add("x@shop.example")), 403, "forbidden");
      assertProblem(console.get("site-groups", headers), 403, "forbidden");
    }
    assertProblem(console.get("sessions", support), 403, "forbidden");
    assertProblem(console.get("sessions/" + console.session, support), 404, "not-found");
    assertThat(json(console.get("me", support)).get("permissions").toString())
        .isEqualTo("[\"support:ask\"]");
  }

  @Test
  void a_request_that_contradicts_itself_is_malformed() {
    for (String body :
        List.of(
            add("no address"),
            add("x@shop.example").replace("STANDARD_USER", "EMPEROR"),
            add("x@shop.example").replace("\"added\":[]", "\"added\":[\"person:fulfil\"]"),
            add("x@shop.example").replace("\"sites\":[]", "\"sites\":[\"s1\"]"),
            add("x@shop.example").replace("ADD", "REVOKE"),
            revoke(Fresh.person()).replace("REVOKE", "CHANGE"),
            limited("NOT_PAGES", "/quote/7"),
            limited("NOT_SESSIONS", "colour=red"),
            limited("NOT_CLICKS", "/"),
            add("x@shop.example").replace(",\"limits\":[]", ""),
            add("x@shop.example").replace("They joined", " "))) {
      assertProblem(console.post("person-requests", contact, body), 400, "malformed");
    }
  }

  @Test
  void the_last_admin_stays() throws IOException {
    String me = json(console.get("me", contact)).get("id").asText();
    Person second = person(Role.STANDARD_USER, Standing.contact());
    Map<String, String> other = console.signedIn(second);
    String id =
        json(console.post("person-requests", other, revoke(new PersonId(me)))).get("id").asText();
    assertProblem(console.post("person-requests/" + id + "/fulfil", success, ""), 409, "last-one");
    assertProblem(
        console.post("person-requests", contact, revoke(new PersonId(me))), 403, "own-access");
  }

  @Test
  void limits_are_asked_for_and_had_like_all_else_of_the_terms() throws IOException {
    String sent = limited("NOT_PAGES", "/billing/*");
    String id = json(console.post("person-requests", contact, sent)).get("id").asText();
    JsonNode done = json(console.post("person-requests/" + id + "/fulfil", success, ""));
    assertThat(done.at("/terms/limits/0/value").asText()).isEqualTo("/billing/*");
    assertThat(json(console.get("people", contact)).toString())
        .contains("\"limits\":[{\"kind\":\"NOT_PAGES\",\"value\":\"/billing/*\"}]");
  }

  private JsonNode listed(Person person) throws IOException {
    for (JsonNode each : json(console.get("people", success)).get("items")) {
      if (each.get("id").asText().equals(person.id().value())) {
        return each;
      }
    }
    throw new AssertionError("the person is not listed");
  }

  private static String limited(String kind, String value) {
    return add("limited@shop.example")
        .replace(
            "\"limits\":[]",
            "\"limits\":[{\"kind\":\"%s\",\"value\":\"%s\"}]".formatted(kind, value));
  }

  private JsonNode fulfilled(String email) throws IOException {
    String id = json(console.post("person-requests", contact, add(email))).get("id").asText();
    json(console.post("person-requests/" + id + "/fulfil", success, ""));
    return json(console.get("person-requests", contact)).get("items").get(0);
  }

  private static String shape(JsonNode request) {
    return request.toString().replaceAll("\"(id|email)\":\"[^\"]*\"", "");
  }

  private Person person(Role role, Standing standing) {
    return Callers.person(console.world.account, role, new Scope.WholeAccount()).with(standing);
  }

  private static String add(String email) {
    return "{\"kind\":\"ADD\",\"name\":\"Aiko\",\"email\":\"%s\",\"reason\":\"They joined\",\"terms\":%s}"
        .formatted(email, TERMS.formatted("true", "", ""));
  }

  private static String scoped(String sites, String groups) {
    return "{\"kind\":\"ADD\",\"name\":\"Aiko\",\"email\":\"s@shop.example\",\"reason\":\"why\",\"terms\":%s}"
        .formatted(TERMS.formatted("false", sites, groups));
  }

  private static String revoke(PersonId person) {
    return "{\"kind\":\"REVOKE\",\"person\":\"%s\",\"reason\":\"They left\"}".formatted(person);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static void assertSame(MockHttpResponse one, MockHttpResponse other) {
    assertThat(one.getStatus()).isGreaterThanOrEqualTo(400).isEqualTo(other.getStatus());
    assertThat(withoutId(one)).isEqualTo(withoutId(other));
    assertThat(one.getOutputHeaders().keySet()).isEqualTo(other.getOutputHeaders().keySet());
  }

  private static JsonNode json(MockHttpResponse answer) throws IOException {
    String body = new String(answer.getOutput(), UTF_8);
    assertThat(answer.getStatus()).as(body).isLessThan(300);
    return JSON.readTree(body);
  }

  private static String withoutId(MockHttpResponse answer) {
    return new String(answer.getOutput(), UTF_8).replaceAll("\"requestId\":\"[^\"]*\"", "");
  }

  private static void assertProblem(MockHttpResponse answer, int status, String name) {
    String body = new String(answer.getOutput(), UTF_8);
    assertThat(answer.getStatus()).as(body).isEqualTo(status);
    assertThat(body).contains("\"type\":\"urn:replayvault:problem:" + name + "\"");
  }
}
