package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** What was watched and from where, over HTTP (clause F3); requests come from 203.0.113.77. */
final class WatchedWindowsApiTest {
  private static final long FROM = Sessions.START.toEpochMilli();

  private final Console console;
  private final Map<String, String> admin;

  WatchedWindowsApiTest() throws IOException {
    this.console = new Console();
    this.admin = new HashMap<>(console.admin());
    admin.put("User-Agent", "Browser/1");
  }

  @Test
  void a_player_reports_what_was_delivered_and_no_more() throws IOException {
    assertProblem(report(window(0, 500, 100)), 409, "never-delivered");
    deliver(1_000);
    assertThat(report(window(0, 500, 100), window(500, 900, 250)).getStatus()).isEqualTo(204);
    JsonNode record = newest("SESSION_PLAYED");
    assertThat(record.get("detail").asText())
        .startsWith("played ")
        .contains(" x1, ", " x2.5 policy 1");
  }

  @Test
  void a_report_that_is_none_is_refused() {
    deliver(1_000);
    for (String wrong :
        List.of(
            "{\"windows\":[]}",
            "{\"windows\":[%s]}".formatted(window(5, 5, 100)),
            "{\"windows\":[%s]}".formatted(window(5, 9, 0)),
            "{\"windows\":[%s]}".formatted(window(5, 9, 1_601)),
            "{\"windows\":[{\"from\":-1,\"to\":9,\"percent\":100}]}",
            "{\"windows\":[{\"from\":1,\"to\":%d,\"percent\":100}]}".formatted(Long.MAX_VALUE),
            "{\"windows\":[%s]}"
                .formatted(String.join(",", Collections.nCopies(9, window(1, 2, 100)))))) {
      assertProblem(console.post(path(), admin, wrong), 400, "malformed");
    }
  }

  @Test
  void whoever_may_not_watch_hears_that_there_is_no_such_session() {
    Map<String, String> receiver = console.signedIn(Role.ALERT_RECEIVER, new Scope.WholeAccount());
    assertProblem(console.post(path(), receiver, body(window(0, 500, 100))), 404, "not-found");
  }

  @Test
  void reports_are_slowed_down() {
    deliver(1_000);
    int status = 204;
    for (int i = 0; i < 40 && status == 204; i++) {
      status = report(window(0, 500, 100)).getStatus();
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void the_whole_address_is_told_where_the_account_keeps_it() throws IOException {
    deliver(1_000);
    JsonNode usual = newest("SESSION_REPLAY");
    assertThat(usual.get("address").asText()).isEqualTo("203.0.113.*");
    assertThat(usual.get("userAgent").asText()).isEqualTo("Browser/1");
    assertThat(keep("FULL").get("address").asText()).isEqualTo("FULL");
    deliver(1_000);
    assertThat(newest("SESSION_REPLAY").get("address").asText()).isEqualTo("203.0.113.77");
    keep("NONE");
    deliver(1_000);
    assertThat(newest("SESSION_REPLAY").get("address").asText()).isEqualTo("*");
    assertThat(json(console.get("audit/settings", admin)).get("address").asText())
        .isEqualTo("NONE");
    assertProblem(console.put("audit/settings", admin, "{\"address\":\"SOME\"}"), 400, "malformed");
  }

  /** Clause H1: what staff do says from where. */
  @Test
  void no_less_than_the_network_is_kept_while_staff_may_come() throws IOException {
    console.signedIn(
        Callers.person(console.world.account, Role.ALERT_RECEIVER, new Scope.WholeAccount())
            .with(Standing.of(Set.of(Duty.SUPPORT))));
    assertProblem(
        console.put("audit/settings", admin, "{\"address\":\"NONE\"}"), 409, "audit-floor");
    assertThat(keep("FULL").get("address").asText()).isEqualTo("FULL");
    assertThat(keep("NETWORK").get("address").asText()).isEqualTo("NETWORK");
  }

  private JsonNode keep(String address) throws IOException {
    return json(console.put("audit/settings", admin, "{\"address\":\"%s\"}".formatted(address)));
  }

  private JsonNode newest(String action) throws IOException {
    return json(console.get("audit?limit=1&action=" + action, admin)).get("items").get(0);
  }

  private void deliver(int millis) {
    String window = "events?from=%d&to=%d".formatted(FROM, FROM + millis);
    assertThat(console.get("sessions/" + console.session + "/" + window, admin).getStatus())
        .isEqualTo(200);
  }

  private MockHttpResponse report(String... windows) {
    return console.post(path(), admin, body(windows));
  }

  private String path() {
    return "sessions/" + console.session + "/played";
  }

  private static String body(String... windows) {
    return "{\"windows\":[%s]}".formatted(String.join(",", windows));
  }

  private static String window(long from, long to, int percent) {
    return "{\"from\":%d,\"to\":%d,\"percent\":%d}".formatted(FROM + from, FROM + to, percent);
  }
}
