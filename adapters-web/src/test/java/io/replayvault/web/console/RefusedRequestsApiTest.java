package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** Clause F3: whatever the console refuses to somebody is on the audit log (ADR-0063). */
final class RefusedRequestsApiTest {
  private final Console console;
  private final Person person;
  private final Map<String, String> signedIn;

  RefusedRequestsApiTest() throws IOException {
    this.console = new Console();
    this.person =
        Callers.person(console.world.account, Role.STANDARD_USER, new Scope.WholeAccount());
    this.signedIn = console.signedIn(person);
  }

  @Test
  void a_token_whose_sign_in_is_over_is_put_down_as_its_holder_s() {
    console.post("sign-out", signedIn, "");
    assertProblem(console.get("sites", signedIn), 401, "not-signed-in");
    AuditEntry entry = last();
    assertThat(entry.action()).isEqualTo(AuditAction.REQUEST_REFUSE);
    assertThat(entry.outcome()).isEqualTo(AuditOutcome.FAILED);
    assertThat(entry.account()).contains(console.world.account);
    assertThat(entry.subject()).isEqualTo("person:" + person.id());
    assertThat(entry.detail()).isEqualTo("not-signed-in GET sites");
    assertThat(entry.request().maskedAddress()).startsWith("203.0.113.");
  }

  @Test
  void a_bearer_that_is_nothing_is_put_down_and_whoever_shows_nothing_is_not() {
    assertProblem(
        console.get("sessions/secret-in-a-path", Map.of("Authorization", "Bearer x")),
        401,
        "not-signed-in");
    assertThat(last().detail()).isEqualTo("not-signed-in GET sessions/{id}");
    assertThat(last().account()).isEmpty();
    int before = entries().size();
    assertProblem(console.get("sites", Map.of()), 401, "not-signed-in");
    assertThat(entries()).hasSize(before);
  }

  @Test
  void a_service_token_that_is_over_or_guessed_is_told_to_its_account() throws IOException {
    Map<String, String> admin = console.admin();
    MockHttpResponse made = console.post("service-tokens", admin, ServiceTokenCalls.MAKE);
    String text = ServiceTokenCalls.textOf(made);
    String id = ServiceTokenCalls.idOf(made);
    String guess = text.substring(0, 28) + "0".repeat(text.length() - 28);
    assertProblem(console.get("sites", ServiceTokenCalls.by(guess)), 401, "not-signed-in");
    console.world.clock.move(ServiceToken.Life.USUAL);
    assertProblem(console.get("sites", ServiceTokenCalls.by(text)), 401, "not-signed-in");
    assertThat(last().account()).contains(console.world.account);
    assertThat(last().subject()).isEqualTo("service-token:" + id);
    assertThat(last().detail()).isEqualTo("service-token worthless");
    assertThat(entries().toString()).doesNotContain(text).doesNotContain(text.substring(28));
  }

  @Test
  void a_missing_permission_is_put_down_once_by_the_use_case() {
    int before = entries().size();
    assertProblem(console.get("audit", signedIn), 403, "forbidden");
    assertThat(entries()).hasSize(before + 1);
    assertThat(last().action()).isEqualTo(AuditAction.AUDIT_READ);
    assertThat(last().outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  @Test
  void what_is_not_there_and_what_could_never_be_are_put_down_alike() {
    int before = entries().size();
    assertProblem(console.get("sessions/no%20id", signedIn), 404, "not-found");
    assertProblem(console.get("sessions/" + Fresh.session(), signedIn), 404, "not-found");
    List<AuditEntry> since = entries().subList(before, entries().size());
    assertThat(since).hasSize(2);
    assertThat(since).extracting(AuditEntry::outcome).containsOnly(AuditOutcome.DENIED);
    assertThat(since.getFirst().detail()).isEqualTo("not-found GET sessions/{id}");
    assertThat(since.getFirst().actor()).contains(person.id());
  }

  @Test
  void a_change_from_another_site_s_page_is_put_down() {
    Map<String, String> foreign = new HashMap<>(signedIn);
    foreign.put("Origin", "https://evil.example");
    assertProblem(console.post("sign-out", foreign, ""), 403, "not-from-console");
    assertThat(last().action()).isEqualTo(AuditAction.REQUEST_REFUSE);
    assertThat(last().detail()).isEqualTo("not-from-console POST sign-out");
    assertThat(last().account()).contains(console.world.account);
    assertThat(last().actor()).contains(person.id());
  }

  @Test
  void a_wrong_password_has_its_one_record() {
    int before = entries().size();
    console.signIn(person.email().value(), "wrong horse 9");
    assertThat(entries()).hasSize(before + 1);
    assertThat(last().action()).isEqualTo(AuditAction.SIGN_IN);
  }

  @Test
  void guesses_that_are_not_looked_at_any_more_are_counted() {
    for (int i = 0; i < 200; i++) {
      console.signIn("nobody" + i + "@x.example", "wrong horse 9");
    }
    assertThat(entries().stream().filter(each -> each.action() == AuditAction.REQUEST_REFUSE))
        .hasSize(1);
    console.access.refusals.endAll();
    assertThat(last().detail()).startsWith("rate-limited ").endsWith(" more within a minute");
  }

  @Test
  void ten_thousand_refusals_are_few_records_and_all_are_counted() throws IOException {
    int before = entries().size();
    for (int i = 0; i < 10_000; i++) {
      console.get("sites", Map.of("Authorization", "Bearer x"));
    }
    console.access.refusals.endAll();
    assertThat(entries()).hasSize(before + 2);
    assertThat(last().detail()).isEqualTo("not-signed-in 9999 more within a minute");
  }

  @Test
  void an_account_reads_its_own_refusals() throws IOException {
    console.get("sessions/no%20id", signedIn);
    String listed =
        json(console.get("audit?action=REQUEST_REFUSE", console.admin())).get("items").toString();
    assertThat(listed).contains("not-found GET sessions/{id}").contains(person.id().value());
  }

  private List<AuditEntry> entries() {
    return console.world.auditLog.records().stream().map(each -> each.entry()).toList();
  }

  private AuditEntry last() {
    return entries().getLast();
  }
}
