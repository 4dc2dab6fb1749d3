package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static io.replayvault.web.console.ConsoleAnswers.withoutId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.web.entry.ProxyTrust;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clause H3 over HTTP; every request of these tests comes from 203.0.113.77. */
final class AddressApiTest {
  private static final String LIST = "{\"ranges\":[%s],\"confirmed\":%s}";
  private static final String HERE =
      LIST.formatted("\"203.0.113.0/24\",\"2001:db8::/32\"", "false");
  private static final String ELSEWHERE = LIST.formatted("\"198.51.100.0/24\"", "%s");

  private final Console console;
  private final Map<String, String> admin;

  AddressApiTest() throws IOException {
    this.console = new Console();
    this.admin = console.admin();
  }

  @Test
  void an_admin_sees_their_own_address_and_sets_a_list_that_has_it() throws IOException {
    JsonNode before = json(console.get("allowed-addresses", admin));
    assertThat(before.get("ranges")).isEmpty();
    assertThat(before.get("yours").asText()).isEqualTo("203.0.113.77");
    assertThat(json(console.put("allowed-addresses", admin, HERE)).get("ranges").toString())
        .isEqualTo("[\"203.0.113.0/24\",\"2001:db8:0:0:0:0:0:0/32\"]");
    assertThat(console.get("me", admin).getStatus()).isEqualTo(200);
  }

  @Test
  void a_list_that_locks_its_editor_out_is_set_only_when_it_is_meant() throws IOException {
    assertProblem(
        console.put("allowed-addresses", admin, ELSEWHERE.formatted("false")),
        409,
        "would-lock-out");
    assertThat(console.get("me", admin).getStatus()).isEqualTo(200);
    json(console.put("allowed-addresses", admin, ELSEWHERE.formatted("true")));
    assertProblem(console.get("me", admin), 401, "not-signed-in");
  }

  @Test
  void from_elsewhere_a_right_password_gets_the_answer_of_a_wrong_one() throws IOException {
    Person ann =
        Callers.person(console.world.account, Role.STANDARD_USER, new Scope.WholeAccount());
    console.signedIn(ann);
    json(console.put("allowed-addresses", admin, ELSEWHERE.formatted("true")));
    var right = console.signIn(ann.email().value(), Console.PASSWORD);
    var wrong = console.signIn(ann.email().value(), "wrong horse 99");
    assertProblem(right, 401, "sign-in-refused");
    assertThat(withoutId(right)).isEqualTo(withoutId(wrong));
    assertThat(right.getOutputHeaders().keySet()).isEqualTo(wrong.getOutputHeaders().keySet());
  }

  @Test
  void a_forged_header_brings_nobody_onto_the_list() throws IOException {
    json(console.put("allowed-addresses", admin, ELSEWHERE.formatted("true")));
    for (String header : new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Client-IP"}) {
      Map<String, String> forged = new HashMap<>(admin);
      forged.put(header, header.equals("Forwarded") ? "for=198.51.100.7" : "198.51.100.7");
      assertProblem(console.get("me", forged), 401, "not-signed-in");
    }
  }

  @Test
  void behind_a_trusted_proxy_its_last_word_counts_and_not_what_was_forged_before_it()
      throws IOException {
    ProxyTrust trust =
        new ProxyTrust(
            List.of(AddressRange.parse("203.0.113.77")), ProxyTrust.Header.X_FORWARDED_FOR);
    Console behind = new Console(PermissionTable.USUAL, trust);
    Map<String, String> honest = new HashMap<>(behind.admin());
    honest.put("X-Forwarded-For", "192.0.2.66, 198.51.100.7");
    assertThat(json(behind.get("allowed-addresses", honest)).get("yours").asText())
        .isEqualTo("198.51.100.7");
    json(behind.put("allowed-addresses", honest, ELSEWHERE.formatted("false")));
    assertThat(behind.get("me", honest).getStatus()).isEqualTo(200);
    Map<String, String> forged = new HashMap<>(honest);
    for (String sent :
        new String[] {"198.51.100.7, 192.0.2.66", "198.51.100.7, rubbish", "198.51.100.7,"}) {
      forged.put("X-Forwarded-For", sent);
      assertProblem(behind.get("me", forged), 401, "not-signed-in");
    }
    forged.remove("X-Forwarded-For");
    forged.put("Forwarded", "for=198.51.100.7");
    assertProblem(behind.get("me", forged), 401, "not-signed-in");
    json(behind.put("allowed-addresses", honest, LIST.formatted("", "false")));
    assertThat(json(behind.get("audit?action=ADDRESS_REFUSE", honest)).get("items").toString())
        .contains("192.0.2.*")
        .doesNotContain("192.0.2.66");
  }

  @Test
  void a_proxy_that_says_nothing_brings_nobody_onto_a_list_that_it_is_on() throws IOException {
    ProxyTrust trust =
        new ProxyTrust(
            List.of(AddressRange.parse("203.0.113.77")), ProxyTrust.Header.X_FORWARDED_FOR);
    Console behind = new Console(PermissionTable.USUAL, trust);
    Map<String, String> silent = behind.admin();
    assertThat(json(behind.get("allowed-addresses", silent)).has("yours")).isFalse();
    assertProblem(behind.put("allowed-addresses", silent, HERE), 409, "would-lock-out");
    json(behind.put("allowed-addresses", silent, HERE.replace("false", "true")));
    assertProblem(behind.get("me", silent), 401, "not-signed-in");
    Map<String, String> itself = new HashMap<>(silent);
    itself.put("X-Forwarded-For", "203.0.113.77");
    assertProblem(behind.get("me", itself), 401, "not-signed-in");
    Map<String, String> honest = new HashMap<>(silent);
    honest.put("X-Forwarded-For", "203.0.113.8");
    assertThat(behind.get("me", honest).getStatus()).isEqualTo(200);
  }

  @Test
  void what_is_no_range_is_malformed_and_nobody_else_may() {
    for (String ranges : new String[] {"\"office\"", "\"10.0.0.1/8\"", "\"10.0.0.0/99\"", "\"\""}) {
      assertProblem(
          console.put("allowed-addresses", admin, LIST.formatted(ranges, "true")),
          400,
          "malformed");
    }
    Map<String, String> user = console.signedIn(Role.STANDARD_USER, new Scope.WholeAccount());
    assertProblem(console.get("allowed-addresses", user), 403, "forbidden");
    assertProblem(console.put("allowed-addresses", user, HERE), 403, "forbidden");
  }
}
