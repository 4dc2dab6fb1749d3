package io.replayvault.container;

import static io.replayvault.system.ApiCaller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.system.ApiCaller;
import io.replayvault.system.HostCommand;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clauses B3, E1 and E4: a second customer on the real server, made at the host. */
final class SecondAccountIT {
  private static final String ANN = "ann@bank.example";
  private static final String PASSWORD = "ann has a phrase 42";

  private static RunningReplayVault vault;
  private static ApiCaller first;

  @BeforeAll
  static void the_first_customer_is_signed_in() throws IOException {
    vault =
        RunningReplayVault.start(
            Files.createTempDirectory("replayvault-accounts"),
            Map.of(
                "REPLAYVAULT_SITE_GIBIBYTES_A_DAY", "3",
                "REPLAYVAULT_SITE_UPLOADS_A_SECOND", "40"));
    first = new ApiCaller(vault.console());
    json(200, signIn(first, RunningReplayVault.EMAIL, RunningReplayVault.PASSWORD));
  }

  @AfterAll
  static void stop() {
    vault.close();
  }

  @Test
  void its_contact_comes_by_the_link_and_sees_nothing_of_the_first_account() {
    String site = json(200, first.get("/api/v1/sites")).get("items").get(0).get("id").asText();
    String someone = json(200, first.get("/api/v1/me")).get("id").asText();

    String printed =
        HostCommand.run(vault, "account", "add", "Bank", "--contact", ANN, "--contact-name", "Ann");
    ApiCaller ann = new ApiCaller(vault.console());
    String choice = "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token(printed), PASSWORD);
    assertThat(ann.post("/api/v1/password-links/accept", choice).statusCode()).isEqualTo(204);
    assertThat(ann.post("/api/v1/password-links/accept", choice).statusCode())
        .as("a link works once")
        .isNotEqualTo(204);
    json(200, signIn(ann, ANN, PASSWORD));

    JsonNode me = json(200, ann.get("/api/v1/me"));
    assertThat(me.toString()).contains("Bank").doesNotContain("Demo account");
    assertThat(json(200, ann.get("/api/v1/sites")).get("items")).isEmpty();
    assertThat(json(200, ann.get("/api/v1/sessions")).get("items")).isEmpty();
    assertThat(json(200, ann.get("/api/v1/people")).get("items").findValuesAsText("name"))
        .containsExactly("Ann");
    assertThat(ann.get("/api/v1/audit").body())
        .as("before she asks for them by their ids, which is on her log then")
        .doesNotContain(site)
        .doesNotContain(someone);
    assertThat(ann.get("/api/v1/sessions?site=" + site).body()).doesNotContain(site);
    assertThat(ann.get("/api/v1/people/" + someone + "/attempts").statusCode())
        .isEqualTo(ann.get("/api/v1/people/pnobody/attempts").statusCode())
        .isEqualTo(404);
    List<String> seen = json(200, ann.get("/api/v1/audit")).get("items").findValuesAsText("action");
    assertThat(seen).contains("ACCOUNT_ADD", "PERSON_ADD", "PASSWORD_CHOOSE");
    assertThat(json(200, first.get("/api/v1/people")).toString()).doesNotContain(ANN);
    assertThat(json(200, first.get("/api/v1/audit")).toString()).doesNotContain("ACCOUNT_ADD");
  }

  @Test
  void who_is_forgotten_is_out_at_once_and_nobody_by_name() {
    String email = "fern@farm.example";
    String printed =
        HostCommand.run(
            vault,
            "account",
            "add",
            "Farm",
            "--contact",
            email,
            "--contact-name",
            "Fern Forgotten");
    ApiCaller fern = new ApiCaller(vault.console());
    String choice = "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token(printed), PASSWORD);
    assertThat(fern.post("/api/v1/password-links/accept", choice).statusCode()).isEqualTo(204);
    json(200, signIn(fern, email, PASSWORD));
    assertThat(HostCommand.run(vault, "erase-person", email)).contains("They are forgotten in");
    assertThat(fern.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(signIn(fern, email, PASSWORD).statusCode()).isEqualTo(401);
    assertThatThrownBy(() -> HostCommand.run(vault, "erase-person", email))
        .hasMessageContaining("nobody signs in by that address");
  }

  @Test
  void accounts_are_listed_renamed_and_refused_at_the_host() {
    HostCommand.run(vault, "account", "add", "Mill", "--contact", "mo@mill.example");
    String line =
        HostCommand.run(vault, "account", "list")
            .lines()
            .filter(one -> one.endsWith("  Mill"))
            .findFirst()
            .orElseThrow();
    String id = line.substring(0, line.indexOf(' '));
    assertThat(HostCommand.run(vault, "account", "rename", id, "Old Mill")).contains("Old Mill");
    assertThat(HostCommand.run(vault, "account", "list"))
        .contains(id + "  Old Mill", "Demo account");
    assertThatThrownBy(
            () -> HostCommand.run(vault, "account", "add", "Old Mill", "--contact", "b@x.example"))
        .hasMessageContaining("another account has this name");
    assertThatThrownBy(
            () ->
                HostCommand.run(
                    vault, "account", "add", "Sea", "--contact", "b@x.example", "--region", "mars"))
        .hasMessageContaining("REPLAYVAULT_REGIONS names no region");
  }

  @Test
  void a_site_s_quota_keeps_what_is_not_named_as_it_counts_and_no_stranger_has_one() {
    String site = json(200, first.get("/api/v1/sites")).get("items").get(0).get("id").asText();
    assertThat(HostCommand.run(vault, "quota", site)).contains("the usual quota");
    assertThat(HostCommand.run(vault, "quota", site, "--sessions", "500"))
        .contains("500 sessions and 3 GiB a day, and 40 segments a second");
    assertThat(HostCommand.run(vault, "quota", site, "--uploads", "30"))
        .contains("500 sessions and 3 GiB a day, and 30 segments a second");
    assertThat(HostCommand.run(vault, "quota", site, "--usual")).contains("the usual quota");
    assertThatThrownBy(() -> HostCommand.run(vault, "quota", "nosuchsite"))
        .hasMessageContaining("there is no such site");
  }

  private static String token(String printed) {
    return printed.substring(printed.indexOf("#token=") + "#token=".length()).strip();
  }

  private static HttpResponse<String> signIn(ApiCaller caller, String email, String password) {
    return caller.post(
        "/api/v1/sign-in", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }
}
