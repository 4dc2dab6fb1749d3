package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** A person who types a canary into what the console's API takes, and looks at sessions. */
final class PlantedConsole {
  private final ApiCaller person;
  private final Canaries kept;
  private final Canaries notKept;
  private final Canaries clear;
  private final URI console;

  private PlantedConsole(
      URI console, ApiCaller person, Canaries kept, Canaries notKept, Canaries clear) {
    this.console = console;
    this.person = person;
    this.kept = kept;
    this.notKept = notKept;
    this.clear = clear;
  }

  /**
   * Signs the first person in, by a browser that says a canary of itself.
   *
   * @param clear where what the main database has in the open goes
   */
  static PlantedConsole signedIn(URI console, Canaries kept, Canaries notKept, Canaries clear)
      throws IOException, InterruptedException {
    ApiCaller browser =
        ApiCaller.browser(console).with("User-Agent", kept.in("browser of a person"));
    ApiCaller person =
        Patience.until(
            () -> browser.signedIn(RunningReplayVault.EMAIL, RunningReplayVault.PASSWORD));
    notKept.add("password of a person", RunningReplayVault.PASSWORD);
    return new PlantedConsole(console, person, kept, notKept, clear);
  }

  /** Makes a site that is recorded from there, and others' names beside it. */
  JsonNode site() throws IOException, InterruptedException {
    Map<String, Object> named = Map.of("name", clear.in("site.name"), "origins", List.of(origin()));
    JsonNode site = made("/api/v1/sites", named);
    String id = site.get("id").asText();
    made("/api/v1/site-groups", Map.of("name", clear.in("site_group.name"), "sites", List.of(id)));
    made("/api/v1/person-requests", request(id));
    made("/api/v1/service-tokens", token(id));
    return site;
  }

  /** Where the site lies. */
  String origin() {
    return "https://" + clear.in("site_origin.origin") + ".example";
  }

  /** Watches a session, which must have been recorded, and looks for it in each way there is. */
  String watch(String site, String session, long from, long to)
      throws IOException, InterruptedException {
    ApiCaller looking =
        person
            .with("ReplayVault-Purpose", "SUPPORT_CASE")
            .with("ReplayVault-Reference", kept.in("reference of a purpose"));
    String query =
        "/api/v1/sessions?site=%s&page=/%s&browser=%s"
            .formatted(site, kept.in("page label"), notKept.in("browser that is searched for"));
    Patience.until(() -> done(person.send("GET", query, "")));
    Map<String, String> nobody =
        Map.of(
            "email",
            notKept.in("address of nobody") + "@nobody.example",
            "password",
            notKept.in("password of nobody"));
    Patience.until(() -> person.ask("POST", "/api/v1/sign-in", nobody, 401));
    Map<String, String> visitor =
        Map.of("site", site, "identity", notKept.in("the site's own id of a visitor"));
    Patience.until(() -> looking.ask("POST", "/api/v1/audit/visitor", visitor, 200));
    String events = "/api/v1/sessions/" + session + "/events?from=" + from + "&to=" + to;
    return Patience.until(() -> done(looking.send("GET", events, "")));
  }

  /** Sets up an authenticator app, whose secret is another thing that nobody may find. */
  void enrol() throws IOException, InterruptedException {
    ApiCaller browser = ApiCaller.browser(console);
    Enrolled enrolled =
        Patience.until(
            () -> Enrolled.by(browser, RunningReplayVault.EMAIL, RunningReplayVault.PASSWORD));
    notKept.add("secret of an app, in Base32", enrolled.secret());
    notKept.add("recovery code", enrolled.recoveryCodes().get(0).asText());
  }

  private JsonNode made(String path, Map<String, Object> body)
      throws IOException, InterruptedException {
    return Patience.until(() -> person.ask("POST", path, body, 201));
  }

  private Map<String, Object> request(String site) {
    return Map.of(
        "kind",
        "ADD",
        "name",
        clear.in("person_request.name"),
        "email",
        clear.in("person_request.email") + "@people.example",
        "terms",
        Map.of(
            "role", "STANDARD_USER",
            "wholeAccount", false,
            "sites", List.of(site),
            "siteGroups", List.of(),
            "added", List.of(),
            "removed", List.of(),
            "namedContact", false,
            "limits",
                List.of(
                    Map.of("kind", "NOT_PAGES", "value", "/" + clear.in("person_request.limits")))),
        "reason",
        clear.in("person_request.reason"));
  }

  private Map<String, Object> token(String site) {
    return Map.of(
        "name",
        clear.in("service_token.name"),
        "permissions",
        List.of("site:read"),
        "scope",
        Map.of("wholeAccount", false, "sites", List.of(site), "siteGroups", List.of()),
        "days",
        1);
  }

  private static String done(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
