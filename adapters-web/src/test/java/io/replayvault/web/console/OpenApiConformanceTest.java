package io.replayvault.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.web.access.ForServiceTokens;
import io.replayvault.web.access.OfPerson;
import io.replayvault.web.access.WhileOwing;
import io.replayvault.web.access.WithPurpose;
import io.replayvault.web.access.WithStepUp;
import io.replayvault.web.access.WithoutSignIn;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** Holds the server to {@code docs/openapi.json}, which was written first (ADR-0015). */
final class OpenApiConformanceTest {
  /** Asked in this order when all others were, since each ends what those need. */
  private static final List<String> LAST =
      List.of(
          "POST /api/v1/first-person",
          "POST /api/v1/me/second-factor",
          "POST /api/v1/me/second-factor/confirm",
          "POST /api/v1/me/recovery-codes",
          "POST /api/v1/me/passkeys/begin",
          "POST /api/v1/me/passkeys",
          "DELETE /api/v1/me/passkeys/{id}",
          "POST /api/v1/sign-in/passkey-challenge",
          "DELETE /api/v1/me/second-factor",
          "POST /api/v1/sign-in/second-factor",
          "POST /api/v1/sign-in/step-up",
          "POST /api/v1/me/password",
          "POST /api/v1/sign-out",
          "POST /api/v1/me/sign-ins/end-all");

  private final Console console;
  private final Map<String, String> contact;
  private final Map<String, String> success;
  private final Map<String, String> support;
  private final DescribedOperations described;
  private final OperationCalls calls;

  OpenApiConformanceTest() throws IOException {
    this.console = new Console();
    this.contact = signedIn(Standing.contact());
    this.success = signedIn(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    this.support = signedIn(Standing.of(Set.of(Duty.SUPPORT)));
    this.described = new DescribedOperations();
    this.calls = new OperationCalls(console);
  }

  @Test
  void every_operation_is_there_by_its_name_and_no_other() {
    Map<String, String> said = new TreeMap<>();
    described
        .byName()
        .forEach((key, operation) -> said.put(key, operation.get("operationId").asText()));
    assertThat(implemented()).isEqualTo(said);
  }

  @Test
  void exactly_the_open_operations_need_no_sign_in() {
    List<String> open = new ArrayList<>();
    described
        .byName()
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
  void exactly_the_marked_operations_are_for_service_tokens() {
    List<String> said = new ArrayList<>();
    described
        .byName()
        .forEach(
            (key, operation) -> {
              if (operation.path("x-service-tokens").asBoolean()) {
                said.add(key);
              }
            });
    List<String> marked = new ArrayList<>();
    methods()
        .forEach(
            (key, method) -> {
              if (method.isAnnotationPresent(ForServiceTokens.class)) {
                marked.add(key);
              }
            });
    assertThat(marked).containsExactlyInAnyOrderElementsOf(said);
  }

  /** What is the person's is theirs in whatever account they act. */
  @Test
  void exactly_the_operations_that_act_in_an_account_take_one() {
    List<String> said = new ArrayList<>();
    described
        .byName()
        .forEach(
            (key, operation) -> {
              if (operation.path("parameters").findValuesAsText("name").contains("account")) {
                said.add(key);
              }
            });
    List<String> acting = new ArrayList<>();
    methods()
        .forEach(
            (key, method) -> {
              if (!method.isAnnotationPresent(WithoutSignIn.class)
                  && !method.isAnnotationPresent(WhileOwing.class)
                  && !method.getDeclaringClass().isAnnotationPresent(OfPerson.class)) {
                acting.add(key);
              }
            });
    assertThat(said).containsExactlyInAnyOrderElementsOf(acting);
  }

  @Test
  void every_answer_and_permission_is_the_one_described() throws IOException {
    Map<String, String> headers = console.admin();
    Map<String, MockHttpResponse> answers = new HashMap<>();
    described
        .byName()
        .forEach(
            (key, operation) -> {
              if (LAST.contains(key)) {
                return;
              }
              console.asked.clear();
              MockHttpResponse answer = calls.call(key, may(operation, headers));
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
    answers.putAll(new FactorCalls(console).made());
    answers.putAll(new PasskeyCalls(console).made());
    answers.put("POST /api/v1/me/password", console.post("me/password", headers, otherPassword()));
    answers.put("POST /api/v1/sign-out", console.post("sign-out", headers, ""));
    answers.put(
        "POST /api/v1/me/sign-ins/end-all",
        console.post("me/sign-ins/end-all", console.admin(), ""));
    for (Map.Entry<String, MockHttpResponse> answer : answers.entrySet()) {
      described.assertDescribed(answer.getKey(), answer.getValue());
    }
    assertThat(answers).hasSameSizeAs(described.byName());
  }

  /**
   * A change that nobody thought about fails here: it asks for step-up, or says why it does not.
   */
  @Test
  void every_change_asks_for_step_up_or_says_why_not() {
    List<String> undecided = new ArrayList<>();
    described
        .byName()
        .forEach(
            (key, operation) -> {
              boolean asks = operation.has("x-step-up");
              boolean explains = !operation.path("x-no-step-up").asText().isBlank();
              if (!key.startsWith("GET ") && asks == explains) {
                undecided.add(key);
              }
            });
    assertThat(undecided).isEmpty();
  }

  /** Clause E1: nobody who is given one feature can give themselves, or anybody, another. */
  @Test
  void no_single_feature_is_enough_for_anything_dangerous() {
    Set<String> dangerous = new TreeSet<>();
    described
        .byName()
        .forEach(
            (key, operation) -> {
              if (operation.has("x-step-up") && operation.has("x-permission")) {
                dangerous.add(operation.get("x-permission").asText());
              }
            });
    assertThat(dangerous).contains("site-group:change", "person:request", "service-token:change");
    for (Permission permission : Permission.values()) {
      if (permission.is(Permission.Trait.FEATURE)) {
        assertThat(dangerous).doesNotContain(permission.text());
      }
    }
  }

  @Test
  void exactly_the_dangerous_operations_ask_for_step_up() {
    Map<String, String> said = new TreeMap<>();
    described
        .byName()
        .forEach(
            (key, operation) -> {
              if (operation.has("x-step-up")) {
                said.put(key, operation.get("x-step-up").asText());
              }
            });
    Map<String, String> marked = new TreeMap<>();
    methods()
        .forEach(
            (key, method) -> {
              if (method.isAnnotationPresent(WithStepUp.class)) {
                marked.put(key, method.getAnnotation(WithStepUp.class).value().name());
              }
            });
    assertThat(marked).isEqualTo(said);
    assertThat(marked.values())
        .containsAll(Arrays.stream(DangerousAction.values()).map(Enum::name).toList());
  }

  @Test
  void exactly_the_looks_take_a_purpose() {
    List<String> said = new ArrayList<>();
    described
        .byName()
        .forEach(
            (key, operation) -> {
              if (operation.path("x-purpose").asBoolean()) {
                said.add(key);
              }
            });
    List<String> marked = new ArrayList<>();
    methods()
        .forEach(
            (key, method) -> {
              if (method.isAnnotationPresent(WithPurpose.class)) {
                marked.add(key);
              }
            });
    assertThat(marked).containsExactlyInAnyOrderElementsOf(said).hasSize(4);
  }

  /** Whoever may do it: an admin of the account, its named contact, or staff. */
  private Map<String, String> may(JsonNode operation, Map<String, String> admin) {
    return switch (operation.path("x-permission").asText("")) {
      case "person:request", "support:decide", "password-deviation:record" -> contact;
      case "support:ask" -> support;
      case "person:fulfil", "person:reset" -> success;
      default -> admin;
    };
  }

  private Map<String, String> signedIn(Standing standing) {
    return console.signedIn(
        Callers.person(console.world.account, Role.ALERT_RECEIVER, new Scope.WholeAccount())
            .with(standing));
  }

  /**
   * Somebody is there already, so that the link is refused: its answer is a sign-in's otherwise.
   */
  private String firstPerson() {
    return "{\"token\":\"t\",\"name\":\"n\",\"email\":\"e@x.example\",\"password\":\"long enough"
        + " 1\"}";
  }

  private static String otherPassword() {
    return "{\"current\":\"%s\",\"next\":\"brown bear 22 by the sea\"}".formatted(Console.PASSWORD);
  }

  private static Map<String, String> implemented() {
    Map<String, String> names = new TreeMap<>();
    methods().forEach((key, method) -> names.put(key, method.getName()));
    return names;
  }

  static Map<String, Method> methods() {
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
