package io.replayvault.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.web.access.WithoutSignIn;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** Holds the server to {@code docs/openapi.json}, which was written first (ADR-0015). */
final class OpenApiConformanceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RULES =
      """
      {"leastLength":14,"leastWithSecondFactor":12,"digit":true,"letter":false,"remembered":3,\
      "expiryDays":120,"blocklist":true,"autofill":false}""";

  /** Asked in this order when all others were, since each ends what those need. */
  private static final List<String> LAST =
      List.of(
          "POST /api/v1/first-person",
          "POST /api/v1/me/password",
          "POST /api/v1/sign-out",
          "POST /api/v1/me/sign-ins/end-all");

  private static final Terms TERMS =
      new Terms(Role.STANDARD_USER, new Scope.WholeAccount(), Features.NONE, false);
  private static final String ADD =
      "{\"kind\":\"ADD\",\"name\":\"Aiko\",\"email\":\"aiko@two.example\",\"reason\":\"why\","
          + "\"terms\":{\"role\":\"STANDARD_USER\",\"wholeAccount\":true,\"sites\":[],"
          + "\"siteGroups\":[],\"added\":[],\"removed\":[],\"namedContact\":false}}";

  private final Console console;
  private final Map<String, String> contact;
  private final Map<String, String> success;
  private final Map<String, String> support;
  private final PersonId supporter;
  private final JsonNode api;

  OpenApiConformanceTest() throws IOException {
    this.console = new Console();
    this.contact = signedIn(Standing.contact());
    this.success = signedIn(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    this.support = signedIn(Standing.of(Set.of(Duty.SUPPORT)));
    this.supporter = new PersonId(ownId(support));
    try (InputStream file = OpenApiResource.class.getResourceAsStream("openapi.json")) {
      this.api = JSON.readTree(file);
    }
  }

  @Test
  void every_operation_is_there_by_its_name_and_no_other() {
    Map<String, String> described = new TreeMap<>();
    operations()
        .forEach((key, operation) -> described.put(key, operation.get("operationId").asText()));
    assertThat(implemented()).isEqualTo(described);
  }

  @Test
  void exactly_the_open_operations_need_no_sign_in() {
    List<String> open = new ArrayList<>();
    operations()
        .forEach(
            (key, operation) -> {
              if (operation.has("security") && operation.get("security").isEmpty()) {
                open.add(key);
              }
            });
    List<String> marked = new ArrayList<>();
    methods()
        .forEach(
            (key, method) -> {
              if (method.isAnnotationPresent(WithoutSignIn.class)) {
                marked.add(key);
              }
            });
    assertThat(marked).containsExactlyInAnyOrderElementsOf(open);
  }

  @Test
  void every_answer_and_permission_is_the_one_described() throws IOException {
    Map<String, String> headers = console.admin();
    Map<String, MockHttpResponse> answers = new HashMap<>();
    operations()
        .forEach(
            (key, operation) -> {
              if (LAST.contains(key)) {
                return;
              }
              console.asked.clear();
              MockHttpResponse answer = call(key, may(operation, headers));
              answers.put(key, answer);
              String permission = operation.path("x-permission").asText("");
              assertThat(console.asked.stream().map(Permission::text).distinct())
                  .as(key)
                  .containsExactlyElementsOf(
                      permission.isEmpty() ? List.of() : List.of(permission));
            });
    answers.put(
        "POST /api/v1/first-person",
        console.post("first-person", Console.fromConsole(), firstPerson()));
    answers.put("POST /api/v1/me/password", console.post("me/password", headers, otherPassword()));
    answers.put("POST /api/v1/sign-out", console.post("sign-out", headers, ""));
    answers.put(
        "POST /api/v1/me/sign-ins/end-all",
        console.post("me/sign-ins/end-all", console.admin(), ""));
    for (Map.Entry<String, MockHttpResponse> answer : answers.entrySet()) {
      assertDescribed(answer.getKey(), answer.getValue());
    }
    assertThat(answers).hasSameSizeAs(operations());
  }

  /** Whoever may do it: an admin of the account, its named contact, or staff. */
  private Map<String, String> may(JsonNode operation, Map<String, String> admin) {
    return switch (operation.path("x-permission").asText("")) {
      case "person:request", "support:decide" -> contact;
      case "support:ask" -> support;
      case "person:fulfil", "person:reset" -> success;
      default -> admin;
    };
  }

  private MockHttpResponse call(String key, Map<String, String> headers) {
    String path =
        key.split(" ", 2)[1].substring("/api/v1/".length()).replace("{id}", idFor(key, headers));
    if (!key.startsWith("GET ") && path.matches("(person-r|site-g|support-g|own-s).*")) {
      return console.send(key.split(" ", 2)[0], path, headers, bodyFor(key));
    }
    if (key.startsWith("GET ")) {
      long from = Sessions.START.toEpochMilli();
      String query = path.endsWith("/events") ? "?from=%d&to=%d".formatted(from, from + 1_000) : "";
      return console.get(path + query, headers);
    }
    return switch (key) {
      case "POST /api/v1/sign-in" -> signIn(headers);
      case "PUT /api/v1/allowed-addresses" ->
          console.put(path, headers, "{\"ranges\":[\"203.0.113.0/24\"],\"confirmed\":false}");
      case "PUT /api/v1/password-policy" ->
          console.put(path, headers, "{\"profile\":\"custom\",\"rules\":%s}".formatted(RULES));
      case "POST /api/v1/password-policy/breaches" -> console.post(path, headers, RULES);
      case "POST /api/v1/password-links/accept" ->
          console.post(path, headers, "{\"token\":\"t\",\"password\":\"long enough 1\"}");
      default ->
          console.post(path, headers, "{\"name\":\"Two\",\"origins\":[\"https://two.example\"]}");
    };
  }

  private String idFor(String key, Map<String, String> headers) {
    if (key.contains("/people/")) {
      return ownId(headers);
    }
    if (key.contains("/site-groups/")) {
      SiteGroup group = new SiteGroup(Fresh.siteGroup(), console.world.account, "Shops", Set.of());
      console.access.groups.add(group);
      return group.id().value();
    }
    if (key.contains("/support-grants/")) {
      SupportGrant grant = grantFor(key);
      console.access.grants.keep(grant);
      return grant.id().value();
    }
    if (key.contains("/person-requests/")) {
      PersonRequest request =
          PersonRequest.open(
              Fresh.personRequest(),
              console.world.account,
              Fresh.person(),
              console.world.clock.instant(),
              new Wish.Add("Aiko", Fresh.email(), TERMS),
              "why");
      console.access.requests.keep(request);
      return request.id().value();
    }
    return console.session.value();
  }

  /**
   * A grant that waits, or what was opened without approval: each operation finds what it needs.
   */
  private SupportGrant grantFor(String key) {
    Instant now = console.world.clock.instant();
    SupportWish wish = new SupportWish(new Scope.WholeAccount(), "why", now, now.plusSeconds(60));
    return key.endsWith("/end") || key.endsWith("/review")
        ? SupportGrant.breakGlass(Fresh.supportGrant(), console.world.account, supporter, now, wish)
        : SupportGrant.asked(Fresh.supportGrant(), console.world.account, supporter, now, wish);
  }

  private String ownId(Map<String, String> headers) {
    try {
      return JSON.readTree(console.get("me", headers).getOutput()).get("id").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String bodyFor(String key) {
    if (key.endsWith("/support-grants") || key.endsWith("/break-glass")) {
      long now = console.world.clock.instant().toEpochMilli();
      String time =
          key.endsWith("/break-glass")
              ? "\"minutes\":5"
              : "\"startsAt\":%d,\"endsAt\":%d".formatted(now, now + 60_000);
      return "{\"wholeAccount\":true,\"sites\":[],\"siteGroups\":[],\"reason\":\"why\",%s}"
          .formatted(time);
    }
    if (key.endsWith("/review")) {
      return "{\"note\":\"seen\"}";
    }
    if (key.contains("/site-groups")) {
      return "{\"name\":\"Shops\",\"sites\":[]}";
    }
    return key.endsWith("/refuse") ? "{\"reason\":\"no\"}" : ADD;
  }

  private Map<String, String> signedIn(Standing standing) {
    return console.signedIn(
        Callers.person(console.world.account, Role.ALERT_RECEIVER, new Scope.WholeAccount())
            .with(standing));
  }

  private MockHttpResponse signIn(Map<String, String> headers) {
    try {
      String email = JSON.readTree(console.get("me", headers).getOutput()).get("email").asText();
      console.asked.clear();
      return console.signIn(email, Console.PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Somebody is there already, so that the link is refused: its answer is a sign-in's otherwise.
   */
  private String firstPerson() {
    return "{\"token\":\"t\",\"name\":\"n\",\"email\":\"e@x.example\",\"password\":\"long enough 1\"}";
  }

  private static String otherPassword() {
    return "{\"current\":\"%s\",\"next\":\"brown bear 22 by the sea\"}".formatted(Console.PASSWORD);
  }

  private void assertDescribed(String key, MockHttpResponse answer) throws IOException {
    JsonNode responses = operations().getOrDefault(key, JSON.createObjectNode()).path("responses");
    String status = String.valueOf(answer.getStatus());
    JsonNode content = responses.path(responses.has(status) ? status : "default").path("content");
    if (content.isMissingNode()) {
      assertThat(answer.getOutput()).as(key).isEmpty();
      return;
    }
    String type =
        String.valueOf(answer.getOutputHeaders().getFirst("Content-Type")).split(";", 2)[0];
    assertThat(content.fieldNames()).toIterable().as(key).contains(type);
    if (type.endsWith("json") && !type.endsWith("ndjson")) {
      assertMatches(key, content.get(type).get("schema"), JSON.readTree(answer.getOutput()));
    }
  }

  private void assertMatches(String where, JsonNode schema, JsonNode value) {
    if (schema.has("$ref")) {
      assertMatches(where, api.at(schema.get("$ref").asText().substring(1)), value);
      return;
    }
    switch (schema.path("type").asText()) {
      case "object" -> assertObject(where, schema, value);
      case "array" -> {
        assertThat(value.isArray()).as(where).isTrue();
        value.forEach(item -> assertMatches(where + "[]", schema.get("items"), item));
      }
      case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
      case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
      case "string" -> {
        assertThat(value.isTextual()).as(where).isTrue();
        List<String> known = new ArrayList<>();
        schema.path("enum").forEach(name -> known.add(name.asText()));
        assertThat(known.isEmpty() || known.contains(value.asText()))
            .as(where + " " + value)
            .isTrue();
      }
      default -> throw new AssertionError(where + " has a type the test does not know: " + schema);
    }
  }

  private void assertObject(String where, JsonNode schema, JsonNode value) {
    assertThat(value.isObject()).as(where).isTrue();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    assertThat(value.fieldNames()).toIterable().as(where).containsAll(required);
    if (!schema.has("properties")) {
      return;
    }
    value
        .fieldNames()
        .forEachRemaining(
            name -> {
              assertThat(schema.get("properties").has(name)).as(where + "." + name).isTrue();
              assertMatches(
                  where + "." + name, schema.get("properties").get(name), value.get(name));
            });
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    api.get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        o ->
                            operations.put(
                                o.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                o.getValue())));
    return operations;
  }

  private static Map<String, String> implemented() {
    Map<String, String> names = new TreeMap<>();
    methods().forEach((key, method) -> names.put(key, method.getName()));
    return names;
  }

  private static Map<String, Method> methods() {
    Map<String, Method> methods = new TreeMap<>();
    for (Class<?> resource : new ConsoleApplication().getClasses()) {
      Path root = resource.getAnnotation(Path.class);
      for (Method method : root == null ? new Method[0] : resource.getDeclaredMethods()) {
        Path rest = method.getAnnotation(Path.class);
        for (Annotation annotation : method.getAnnotations()) {
          HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
          if (verb != null) {
            String path = "/api/v1/" + root.value() + (rest == null ? "" : "/" + rest.value());
            methods.put(verb.value() + " " + path, method);
          }
        }
      }
    }
    return methods;
  }
}
