package io.replayvault.proof;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Scope;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.ConsolePage;
import io.replayvault.system.ForeignSite;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every page of the console in a real browser: English and Japanese, light and dark, laptop and
 * phone. Pictures are kept; a script error, a wrong language or a serious accessibility fault
 * fails.
 */
final class ConsolePagesAreLookedAt implements Claim {
  private static final String SESSION = "{session}";

  private static final List<String> OF_SESSIONS =
      List.of(
          "/welcome#token=example",
          "/sessions",
          "/sessions?browser=Nobody",
          "/sessions/" + SESSION,
          "/sites",
          "/audit",
          "/sessions/unknown");

  private static final List<String> OF_PEOPLE =
      List.of(
          "/choose-password#token=example",
          "/people",
          "/requests",
          "/roles",
          "/site-groups",
          "/password",
          "/password-policy",
          "/service-tokens",
          "/security",
          "/support",
          "/support-access",
          "/access-reviews",
          "/compliance",
          "/addresses",
          "/alerts",
          "/detections");

  private final String about;
  private final String clauses;
  private final List<String> paths;

  private ConsolePagesAreLookedAt(String about, String clauses, List<String> paths) {
    this.about = about;
    this.clauses = clauses;
    this.paths = List.copyOf(paths);
  }

  /** Those on the way to a recorded session and through it. */
  static Claim ofSessions() {
    return new ConsolePagesAreLookedAt("Console pages", "E2 F7", OF_SESSIONS);
  }

  /** Those about people, their access and their passwords. */
  static Claim ofPeople() {
    return new ConsolePagesAreLookedAt("Pages of people", "E1 E3 E4 F5", OF_PEOPLE);
  }

  /** Where either claim looks, besides the page of signing in. */
  static List<String> lookedAt() {
    return Stream.concat(OF_SESSIONS.stream(), OF_PEOPLE.stream()).toList();
  }

  @Override
  public List<Row> check(Size size) throws Exception {
    Path parent = Files.createTempDirectory("replayvault-pages");
    Path pictures =
        Files.createDirectories(BuiltProduct.checkout().resolve("bootstrap/target/console-pages"));
    List<String> faults = new ArrayList<>();
    long looked = 0;
    try (RunningReplayVault vault = RunningReplayVault.start(parent);
        ForeignSite todos = ForeignSite.serve("todomvc");
        Chromium chromium = Chromium.start()) {
      todos.embed(
          ConsoleClient.signIn(vault)
              .createSite("To-dos", List.of(todos.origin()))
              .get("scriptTag")
              .asText());
      String session = paths.toString().contains(SESSION) ? recorded(chromium, todos) : "";
      if (session.isEmpty()) {
        somethingToSee(vault);
      }
      for (PageLook look : PageLook.all(size)) {
        try (BrowserContext window = chromium.window(look.options())) {
          looked += walk(vault, window, session, look, pictures, faults);
        }
      }
      if (session.isEmpty()) {
        Enrolled.by(
            ApiCaller.browser(vault.console()),
            RunningReplayVault.EMAIL,
            RunningReplayVault.PASSWORD);
        for (PageLook look : PageLook.all(size)) {
          looked += codeAsked(vault, chromium, look, pictures, faults);
        }
      }
      Files.write(pictures.resolve(about.replace(' ', '-') + "-faults.txt"), faults);
      return List.of(
          new Row(
              about + " in both languages, light and dark, laptop and phone",
              clauses,
              looked,
              faults.isEmpty() ? "0 faults" : faults.size() + " faults, such as " + faults.get(0),
              "0 faults",
              faults.isEmpty() && looked > 0),
          counterProof(vault, chromium));
    }
  }

  private static String recorded(Chromium chromium, ForeignSite todos) {
    return RecordedVisit.make(
            chromium,
            ForeignScripts.todos(todos.origin() + "/examples/backbone/index.html", new Random()),
            Optional.empty())
        .session();
  }

  /** A request about somebody with a long name, a group and a service token. */
  private static void somethingToSee(RunningReplayVault vault) {
    ApiCaller first = ApiCaller.firstPerson(vault.console());
    String site =
        ApiCaller.parsed(first.send("GET", "/api/v1/sites", "").body())
            .get("items")
            .get(0)
            .get("id")
            .asText();
    Map<String, Object> group = Map.of("name", "東日本の店舗", "sites", List.of(site));
    String id = first.ask("POST", "/api/v1/site-groups", group, 201).get("id").asText();
    Map<String, Object> terms =
        Map.of(
            "role", "STANDARD_USER",
            "wholeAccount", false,
            "sites", List.of(site),
            "siteGroups", List.of(id),
            "added", List.of("audit:read"),
            "removed", List.of("session:replay"),
            "namedContact", false,
            "limits", List.of(Map.of("kind", "NOT_PAGES", "value", "/billing/*")));
    Map<String, Object> request =
        Map.of(
            "kind", "ADD",
            "name", "Wolfeschlegelsteinhausenbergerdorff the Younger",
            "email", "a-very-long-address-of-somebody@a-very-long-domain-name.example",
            "terms", terms,
            "reason", "Joins the team that answers customers' questions about orders.");
    first.ask("POST", "/api/v1/person-requests", request, 201);
    MadeToken.by(first, Set.of(Permission.SITE_READ), new Scope.WholeAccount());
  }

  private int walk(
      RunningReplayVault vault,
      BrowserContext window,
      String session,
      PageLook look,
      Path pictures,
      List<String> faults)
      throws IOException {
    Page page = window.newPage();
    page.onPageError(error -> faults.add(look.name() + " script error: " + error));
    String console = vault.console().toString();
    page.navigate(console + "/sign-in");
    look.at(page, "sign-in", pictures, faults);
    boolean in = false;
    for (String path : paths) {
      boolean before = path.contains("#token=");
      if (!before && !in) {
        page.navigate(console + "/sign-in");
        ConsolePage.fillSignIn(page);
        in = true;
      }
      page.navigate(console + path.replace(SESSION, session));
      look.at(page, path.replaceAll("#.*", "").replaceAll("[^A-Za-z]+", "-"), pictures, faults);
    }
    return paths.size() + 1;
  }

  /** What comes after the password of somebody who has a second factor. */
  private static int codeAsked(
      RunningReplayVault vault,
      Chromium chromium,
      PageLook look,
      Path pictures,
      List<String> faults)
      throws IOException {
    try (BrowserContext window = chromium.window(look.options())) {
      Page page = window.newPage();
      page.onPageError(error -> faults.add(look.name() + " script error: " + error));
      page.navigate(vault.console() + "/sign-in");
      ConsolePage.fillPassword(page);
      page.locator("input[autocomplete=one-time-code]").waitFor();
      look.at(page, "second-factor", pictures, faults);
      return 1;
    }
  }

  /** A field without a name must be caught. */
  private Row counterProof(RunningReplayVault vault, Chromium chromium) throws IOException {
    try (BrowserContext window = chromium.window()) {
      Page page = window.newPage();
      page.navigate(vault.console() + "/sign-in");
      page.waitForTimeout(1000);
      page.evaluate("document.body.append(document.createElement('input'))");
      List<String> found = PageLook.serious(page);
      return new Row(
          "  counter-proof: a field without a name is caught",
          clauses,
          1,
          found.size() + " found",
          "at least 1 found",
          !found.isEmpty());
    }
  }
}
