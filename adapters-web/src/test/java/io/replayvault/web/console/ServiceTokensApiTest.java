package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static io.replayvault.web.console.ConsoleAnswers.withoutId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** Clause F3 for programs: what a service token opens over HTTP, and what is tried with one. */
final class ServiceTokensApiTest {
  private static final String WHOLE = "\"wholeAccount\":true,\"sites\":[],\"siteGroups\":[]";

  private final Console console;
  private final Person maker;
  private final Map<String, String> admin;

  ServiceTokensApiTest() throws IOException {
    this.console = new Console();
    this.maker = Callers.person(console.world.account, Role.ADMIN_USER, new Scope.WholeAccount());
    this.admin = console.signedIn(maker);
  }

  @Test
  void a_token_is_told_once_and_opens_what_it_was_given() throws IOException {
    String text = made(List.of("session:search", "site:read"), WHOLE);
    assertThat(text).matches("rvt_[0-9a-f]{96}");
    assertThat(json(console.get("sessions", by(text))).get("items")).hasSize(1);
    assertProblem(
        console.get("sessions/" + console.session + "/events?from=0&to=1", by(text)),
        404,
        "not-found");
    JsonNode listed = json(console.get("service-tokens", admin));
    assertThat(listed.toString()).doesNotContain(text).doesNotContain(text.substring(28));
    assertThat(listed.get("items").get(0).get("lastUsedAt").asLong())
        .isEqualTo(console.world.clock.instant().toEpochMilli());
    assertThat(listed.get("items").get(0).get("makerName").asText()).isEqualTo(maker.name());
  }

  @Test
  void what_it_does_is_on_the_log_as_its_maker_s_by_the_token() throws IOException {
    MockHttpResponse made = console.post("service-tokens", admin, ServiceTokenCalls.MAKE);
    console.get("sites", by(ServiceTokenCalls.textOf(made)));
    JsonNode latest = json(console.get("audit?action=SITE_LIST", admin)).get("items").get(0);
    assertThat(latest.get("actor").asText()).isEqualTo(maker.id().value());
    assertThat(latest.get("serviceToken").asText()).isEqualTo(ServiceTokenCalls.idOf(made));
    JsonNode own = json(console.get("audit?action=SERVICE_TOKEN_MAKE", admin)).get("items").get(0);
    assertThat(own.has("serviceToken")).isFalse();
  }

  @Test
  void it_changes_things_without_a_header_and_long_after_its_maker_s_proof() throws IOException {
    String text = made(List.of("site-group:change"), WHOLE);
    console.world.clock.move(Duration.ofMinutes(11));
    assertThat(
            console.post("site-groups", by(text), "{\"name\":\"Shops\",\"sites\":[]}").getStatus())
        .isEqualTo(201);
  }

  @Test
  void a_cookie_beside_it_counts_for_nothing() throws IOException {
    Map<String, String> both = new HashMap<>(admin);
    both.put("Authorization", "Bearer " + made(List.of("site:read"), WHOLE));
    assertProblem(console.get("audit", both), 403, "forbidden");
    both.put("Authorization", "Bearer rvt_" + "0".repeat(96));
    assertProblem(console.get("sites", both), 401, "not-signed-in");
  }

  @Test
  void no_token_does_anything_about_people_passwords_tokens_or_sign_ins() throws IOException {
    String text =
        ServiceTokenCalls.textOf(console.post("service-tokens", admin, ServiceTokenCalls.MAKE));
    for (String path :
        List.of(
            "me",
            "me/attempts",
            "me/sign-ins",
            "me/password",
            "people",
            "person-requests",
            "permissions",
            "password-policy",
            "service-tokens")) {
      assertProblem(console.get(path, by(text)), 403, "forbidden");
    }
    for (String path :
        List.of(
            "sign-out",
            "me/password",
            "me/sign-ins/end-all",
            "person-requests",
            "people/" + maker.id() + "/password-reset",
            "service-tokens",
            "password-policy/breaches")) {
      assertProblem(console.post(path, by(text), "{}"), 403, "forbidden");
    }
    assertProblem(console.put("password-policy", by(text), "{}"), 403, "forbidden");
    assertThat(json(console.get("audit?action=SERVICE_TOKEN_USE", admin)).get("items")).hasSize(17);
    assertThat(console.get("me", admin).getStatus()).isEqualTo(200);
  }

  @Test
  void an_address_or_a_body_is_no_place_for_it() throws IOException {
    String text =
        ServiceTokenCalls.textOf(console.post("service-tokens", admin, ServiceTokenCalls.MAKE));
    for (String name : List.of("access_token", "token", "Authorization", "bearer")) {
      assertProblem(console.get("sites?" + name + "=" + text, Map.of()), 401, "not-signed-in");
    }
    for (Map<String, String> headers :
        List.of(
            Map.of("Authorization", text),
            Map.of("Authorization", "Basic " + text),
            Map.of("Authorization", "bearer " + text),
            Map.of("Authorization", "Bearer  " + text),
            Map.of("X-Authorization", "Bearer " + text),
            Map.of("Cookie", "__Host-replayvault=" + text))) {
      assertProblem(console.get("sites", headers), 401, "not-signed-in");
    }
  }

  @Test
  void another_account_s_site_is_as_one_that_is_not_there() throws IOException {
    Site theirs =
        new Site(
            Fresh.site(),
            Fresh.account(),
            "Theirs",
            Fresh.siteKey(),
            Set.of(new Origin("https://theirs.example")),
            console.world.clock.instant());
    console.world.sites.add(theirs);
    String text =
        ServiceTokenCalls.textOf(console.post("service-tokens", admin, ServiceTokenCalls.MAKE));
    assertThat(withoutId(console.get("sessions?site=" + theirs.id(), by(text))))
        .isEqualTo(withoutId(console.get("sessions?site=nowhere", by(text))));
    String scope = "\"wholeAccount\":false,\"sites\":[\"%s\"],\"siteGroups\":[]";
    assertProblem(make(List.of("site:read"), scope.formatted(theirs.id()), 90), 404, "not-found");
    assertThat(withoutId(make(List.of("site:read"), scope.formatted(theirs.id()), 90)))
        .isEqualTo(withoutId(make(List.of("site:read"), scope.formatted("nowhere"), 90)));
  }

  @Test
  void a_site_out_of_its_scope_is_as_one_that_is_not_there() throws IOException {
    Site other = console.world.site("Other");
    String text =
        made(
            List.of("session:search", "site:read"),
            "\"wholeAccount\":false,\"sites\":[\"" + other.id() + "\"],\"siteGroups\":[]");
    assertThat(json(console.get("sites", by(text))).get("items")).hasSize(1);
    assertThat(json(console.get("sessions", by(text))).get("items")).isEmpty();
    assertProblem(console.get("sessions/" + console.session, by(text)), 404, "not-found");
  }

  @Test
  void what_its_maker_loses_it_loses_with_the_next_request() throws IOException {
    String text =
        ServiceTokenCalls.textOf(console.post("service-tokens", admin, ServiceTokenCalls.MAKE));
    assertThat(console.get("audit", by(text)).getStatus()).isEqualTo(200);
    console.access.people.place(
        new Person(
            maker.id(),
            maker.account(),
            maker.name(),
            maker.email(),
            Role.STANDARD_USER,
            maker.scope()));
    assertProblem(console.get("audit", by(text)), 403, "forbidden");
    assertThat(console.get("sessions", by(text)).getStatus()).isEqualTo(200);
    console.access.people.place(
        maker.with(new Standing(Features.NONE, false, Set.of(), PersonState.REVOKED)));
    assertProblem(console.get("sessions", by(text)), 401, "not-signed-in");
  }

  @Test
  void expired_revoked_unknown_and_malformed_get_one_answer() throws IOException {
    String expired = ServiceTokenCalls.textOf(make(List.of("site:read"), WHOLE, 1));
    console.world.clock.move(Duration.ofDays(1));
    Map<String, String> now = console.signedIn(Role.ADMIN_USER, new Scope.WholeAccount());
    MockHttpResponse made = console.post("service-tokens", now, ServiceTokenCalls.MAKE);
    String revoked = ServiceTokenCalls.textOf(made);
    String id = ServiceTokenCalls.idOf(made);
    assertThat(json(console.post("service-tokens/" + id + "/revoke", now, "")).has("revokedAt"))
        .isTrue();
    String none = withoutId(console.get("sites", Map.of()));
    for (String sent : List.of(expired, revoked, "rvt_" + "0".repeat(96), "rvt_x", "rvt_")) {
      MockHttpResponse answer = console.get("sites", by(sent));
      assertProblem(answer, 401, "not-signed-in");
      assertThat(withoutId(answer)).isEqualTo(none);
    }
  }

  @Test
  void a_token_that_none_can_be_is_malformed() {
    for (MockHttpResponse answer :
        List.of(
            make(List.of(), WHOLE, 90),
            make(List.of("person:read"), WHOLE, 90),
            make(List.of("no:such"), WHOLE, 90),
            make(List.of("site:read"), WHOLE, 0),
            make(List.of("site:read"), WHOLE, 366),
            make(List.of("site:read"), WHOLE.replace("[]", "[\"s1\"]"), 90))) {
      assertProblem(answer, 400, "malformed");
    }
  }

  @Test
  void only_who_has_a_permission_gives_it() throws IOException {
    Map<String, String> less =
        console.signedIn(
            Callers.person(console.world.account, Role.ADMIN_USER, new Scope.WholeAccount())
                .with(
                    new Standing(
                        new Features(Set.of(), Set.of(Permission.AUDIT_READ)),
                        false,
                        Set.of(),
                        PersonState.ACTIVE)));
    assertThat(json(console.get("service-tokens", less)).get("grantable").toString())
        .doesNotContain("audit:read")
        .contains("session:replay");
    assertProblem(console.post("service-tokens", less, ServiceTokenCalls.MAKE), 403, "forbidden");
    Map<String, String> user = console.signedIn(Role.STANDARD_USER, new Scope.WholeAccount());
    assertProblem(console.get("service-tokens", user), 403, "forbidden");
    assertProblem(console.post("service-tokens", user, ServiceTokenCalls.MAKE), 403, "forbidden");
  }

  private String made(List<String> permissions, String scope) {
    return ServiceTokenCalls.textOf(make(permissions, scope, 90));
  }

  private MockHttpResponse make(List<String> permissions, String scope, int days) {
    return console.post("service-tokens", admin, ServiceTokenCalls.make(permissions, scope, days));
  }

  private static Map<String, String> by(String text) {
    return ServiceTokenCalls.by(text);
  }
}
