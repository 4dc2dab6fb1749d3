package io.replayvault.proof;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsolePage;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every page that the console offers to staff of each duty, as they come to it: after their
 * password and a recovery code, and Support under a grant too. Looked at as {@link
 * ConsolePagesAreLookedAt} looks at those of customers (clauses H1, H4).
 */
final class StaffPagesAreLookedAt implements Claim {
  /** Offered to everybody, by the menu of the account. */
  private static final List<String> OF_EVERYBODY = List.of("/security", "/password");

  private static final String GRANT = "staff-pages-grant";

  @Override
  public List<Row> check(Size size) throws Exception {
    PeopleDeployment people = PeopleDeployment.get();
    Path pictures =
        Files.createDirectories(BuiltProduct.checkout().resolve("bootstrap/target/console-pages"));
    List<Row> rows = new ArrayList<>();
    try (Chromium chromium = Chromium.start()) {
      for (Duty duty : Duty.values()) {
        rows.add(row(people, chromium, duty, size, pictures));
      }
    }
    return rows;
  }

  private static Row row(
      PeopleDeployment people, Chromium chromium, Duty duty, Size size, Path pictures)
      throws IOException {
    URI console = people.node(0).console();
    Person person = written(people, duty);
    Enrolled enrolled =
        Enrolled.by(
            ApiCaller.browser(console), person.email().value(), RunningReplayVault.PASSWORD);
    List<String> faults = new ArrayList<>();
    Set<String> places = new LinkedHashSet<>();
    int looked = 0;
    List<PageLook> looks = PageLook.all(size);
    for (int i = 0; i < looks.size(); i++) {
      PageLook look = looks.get(i);
      try (BrowserContext window = chromium.window(look.options())) {
        Page page = window.newPage();
        page.onPageError(error -> faults.add(look.name() + " script error: " + error));
        page.navigate(console + "/sign-in");
        ConsolePage.fillPassword(page, person.email().value());
        Locator code = page.locator("input[autocomplete=one-time-code]");
        code.fill(enrolled.recoveryCodes().get(i).asText());
        code.press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        look.at(page, "arrival-" + duty, pictures, faults);
        List<String> offered = offered(page);
        if (duty == Duty.SUPPORT) {
          page.evaluate("id => sessionStorage.setItem('replayvault.grant', id)", GRANT);
          page.navigate(console + "/");
          offered.addAll(offered(page));
        }
        for (String path : offered) {
          page.navigate(console + path);
          look.at(page, duty + path.replaceAll("[^A-Za-z]+", "-"), pictures, faults);
        }
        places.addAll(offered);
        looked += offered.size() + 1;
      }
    }
    return new Row(
        "Pages that " + duty + " is offered: " + String.join(" ", places),
        "H1 H4",
        looked,
        faults.isEmpty() ? "0 faults" : faults.size() + " faults, such as " + faults.get(0),
        "0 faults",
        faults.isEmpty() && places.size() > OF_EVERYBODY.size());
  }

  /** Where the page's menu leads, and its menu of the account. */
  private static List<String> offered(Page page) {
    page.locator("nav").first().waitFor();
    List<String> offered = new ArrayList<>(OF_EVERYBODY);
    for (Locator place : page.locator("nav a").all()) {
      offered.add(String.valueOf(place.getAttribute("href")));
    }
    return offered;
  }

  private static Person written(PeopleDeployment people, Duty duty) {
    String name = "pages-" + duty.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Person person =
        new Person(
            new PersonId(name),
            people.account(),
            "Staff",
            EmailAddress.parse(name + "@staff.example"),
            Role.STANDARD_USER,
            new Scope.WholeAccount(),
            Standing.of(Set.of(duty)));
    people.write(person);
    if (duty == Duty.SUPPORT) {
      new MatrixGrants(people)
          .write(
              GRANT, people.account(), name, new Scope.WholeAccount(), MatrixGrants.Kind.GRANTED);
    }
    return person;
  }
}
