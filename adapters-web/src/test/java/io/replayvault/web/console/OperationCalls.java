package io.replayvault.web.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.SiteGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;

/** A valid request of each operation that needs nothing to have happened before. */
final class OperationCalls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RULES =
      """
      {"leastLength":14,"leastWithSecondFactor":12,"digit":true,"letter":false,"remembered":3,\
      "expiryDays":120,"blocklist":true,"autofill":false}\
      """;

  private static final Terms TERMS =
      new Terms(Role.STANDARD_USER, new Scope.WholeAccount(), Features.NONE, false);
  private static final String ADD =
      "{\"kind\":\"ADD\",\"name\":\"Aiko\",\"email\":\"aiko@two.example\",\"reason\":\"why\","
          + "\"terms\":{\"role\":\"STANDARD_USER\",\"wholeAccount\":true,\"sites\":[],"
          + "\"siteGroups\":[],\"added\":[],\"removed\":[],\"namedContact\":false,\"limits\":[]}}";

  private final Console console;

  OperationCalls(Console console) {
    this.console = console;
  }

  MockHttpResponse call(String key, Map<String, String> headers) {
    String path =
        key.split(" ", 2)[1].substring("/api/v1/".length()).replace("{id}", idFor(key, headers));
    if (!key.startsWith("GET ") && sendsVerb(key, path)) {
      return console.send(key.split(" ", 2)[0], path, headers, bodyFor(key));
    }
    if (key.startsWith("GET ")) {
      if (path.startsWith("audit/")) {
        console.audit.prepare();
      }
      long from = Sessions.START.toEpochMilli();
      String query =
          switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "events" -> "?from=%d&to=%d".formatted(from, from + 1_000);
            case "inclusion" -> "?record=" + console.audit.ofTheAccount();
            case "consistency" -> "?size=1";
            case "records" -> "?format=csv";
            default -> "";
          };
      return console.get(path + query, headers);
    }
    return switch (key) {
      case "POST /api/v1/sign-in" -> signIn(headers);
      case "PUT /api/v1/allowed-addresses" ->
          console.put(path, headers, "{\"ranges\":[\"203.0.113.0/24\"],\"confirmed\":false}");
      case "PUT /api/v1/password-policy" ->
          console.put(path, headers, "{\"profile\":\"custom\",\"rules\":%s}".formatted(RULES));
      case "POST /api/v1/password-deviations" ->
          console.post(path, headers, ComplianceParts.deviation(console.world.clock));
      case "PUT /api/v1/audit/settings" -> console.put(path, headers, "{\"address\":\"FULL\"}");
      case "POST /api/v1/sessions/{id}/played" -> played(path, headers);
      case "PUT /api/v1/lockout-policy" ->
          console.put(path, headers, "{\"threshold\":4,\"mode\":\"GROWING_DELAY\"}");
      case "PUT /api/v1/detection-policy" -> console.put(path, headers, DetectionCalls.POLICY);
      case "POST /api/v1/decoys" ->
          console.post(path, headers, DetectionCalls.decoy(console.session));
      case "POST /api/v1/audit/visitor" ->
          console.post(path, headers, "{\"session\":\"%s\"}".formatted(console.session.value()));
      case "POST /api/v1/service-tokens" -> console.post(path, headers, ServiceTokenCalls.MAKE);
      case "PUT /api/v1/me/defaults" ->
          console.put(
              path, headers, "{\"account\":\"%s\"}".formatted(console.world.account.value()));
      case "POST /api/v1/password-policy/breaches" -> console.post(path, headers, RULES);
      case "POST /api/v1/password-links/accept" ->
          console.post(path, headers, "{\"token\":\"t\",\"password\":\"long enough 1\"}");
      default ->
          console.post(path, headers, "{\"name\":\"Two\",\"origins\":[\"https://two.example\"]}");
    };
  }

  /** Of a second that was delivered just before. */
  private MockHttpResponse played(String path, Map<String, String> headers) {
    long from = Sessions.START.toEpochMilli();
    String window = "events?from=%d&to=%d".formatted(from, from + 1_000);
    console.get(path.replace("played", window), headers);
    return console.post(
        path,
        headers,
        "{\"windows\":[{\"from\":%d,\"to\":%d,\"percent\":100}]}".formatted(from, from + 1_000));
  }

  private static boolean sendsVerb(String key, String path) {
    return key.startsWith("DELETE ")
        || path.matches("(person-r|site-g|support-g|own-s|security-a|access-r).*");
  }

  private String idFor(String key, Map<String, String> headers) {
    if (key.contains("/people/")) {
      return ownId(headers);
    }
    if (key.contains("/service-tokens/")) {
      return ServiceTokenCalls.idOf(
          console.post("service-tokens", headers, ServiceTokenCalls.MAKE));
    }
    if (key.contains("/site-groups/")) {
      SiteGroup group = new SiteGroup(Fresh.siteGroup(), console.world.account, "Shops", Set.of());
      console.access.groups.add(group);
      return group.id().value();
    }
    if (key.contains("/security-alerts/")) {
      return console.detection.raised(console.world.account);
    }
    if (key.contains("/decoys/")) {
      console.post("decoys", headers, DetectionCalls.decoy(console.session));
    }
    if (key.contains("/access-reviews/")) {
      return console.review.idFor(key);
    }
    if (key.contains("/support-grants/")) {
      return SupportCalls.idFor(console, key);
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

  private String ownId(Map<String, String> headers) {
    try {
      return JSON.readTree(console.get("me", headers).getOutput()).get("id").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String bodyFor(String key) {
    if (key.contains("access-reviews")) {
      return console.review.body();
    }
    if (key.contains("support-grants")) {
      return SupportCalls.bodyFor(console, key);
    }
    if (key.contains("/security-alerts/")) {
      return "{\"note\":\"It was a drill\"}";
    }
    if (key.contains("/site-groups")) {
      return "{\"name\":\"Shops\",\"sites\":[]}";
    }
    return key.endsWith("/refuse") ? "{\"reason\":\"no\"}" : ADD;
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
}
