package io.replayvault.proof;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.AccountId;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * The table of password boundaries (clauses F4 to F6): every row against the classes that judge,
 * whose clock can be moved, and every row about a new password against the running server too.
 */
final class PasswordsAreJudgedByProfile implements Claim {
  private static final String TABLE =
      "/io/replayvault/application/password/password-boundaries.tsv";
  private static final String CLASSES =
      "io.replayvault.application.password.PasswordBoundariesTest";
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
  private static final AccountId ACCOUNT = new AccountId("profiles-account");
  private static final PersonId AIKO = new PersonId("profiles-aiko");

  /** Of so many rows the suite asks the server one. */
  private static final int SAMPLE = 10;

  /** Links from one address that are looked at in one go; see {@code SignInThrottle}. */
  private static final int FROM_ONE_ADDRESS = 18;

  /** The policies of the table as rows of {@code password_policy}. */
  private static final Map<String, String> POLICIES =
      Map.of(
          "sessioncam", "'sessioncam', null, null, null, null, null, null, null",
          "nist-800-63b-4", "'nist-800-63b-4', null, null, null, null, null, null, null",
          "pci-dss-4", "'pci-dss-4', null, null, null, null, null, null, null",
          "custom-lax", "'custom', 10, 10, false, 1, null, false, true",
          "custom-strict", "'custom', 20, 16, true, 24, 1, true, false");

  @Override
  public List<Row> check(Size size) throws Exception {
    List<String[]> table = table();
    PeopleDeployment people = PeopleDeployment.get();
    write(people);
    List<String[]> chosen =
        table.stream()
            .filter(row -> row[1].equals("new"))
            .filter(row -> StandardCharsets.UTF_8.newEncoder().canEncode(password(row[2])))
            .toList();
    List<String[]> asked = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i += size.of(1, SAMPLE)) {
      asked.add(chosen.get(i));
    }
    List<String> wrong = wrong(people, asked, "");
    wrong.forEach(each -> System.out.println("  wrong: " + each));
    List<String[]> strict =
        asked.stream()
            .filter(row -> row[0].equals("custom-strict"))
            .limit(FROM_ONE_ADDRESS)
            .toList();
    int lax = wrong(people, strict, "custom-lax").size();
    return List.of(
        classes(table.size()),
        new Row(
            "Passwords are judged by the running server as the table of boundaries says",
            "F4 F5",
            asked.size(),
            wrong.size() + " wrong",
            "0 wrong",
            wrong.isEmpty() && asked.size() >= size.of(400, 40)),
        new Row(
            "  counter-proof: rows of one policy are wrong under another",
            "F4",
            strict.size(),
            lax + " wrong",
            "some wrong",
            lax > 0));
  }

  /** Runs the test that reads the whole table. */
  private static Row classes(int rows) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(CLASSES)).build(),
            summary);
    long passed = summary.getSummary().getTestsSucceededCount();
    long failed = summary.getSummary().getTotalFailureCount();
    return new Row(
        "Every profile and two custom policies at their boundaries, by a moved clock",
        "F4 F5 F6",
        rows,
        passed > 0 && failed == 0 ? "0 wrong" : failed + " failed, " + passed + " passed",
        "0 wrong of 300 or more",
        passed > 0 && failed == 0 && rows >= 300);
  }

  /** Rows that the server judges otherwise, under their own policy or under that one. */
  private static List<String> wrong(PeopleDeployment people, List<String[]> rows, String under) {
    List<String> wrong = new ArrayList<>();
    String policy = "";
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      String wanted = under.isEmpty() ? row[0] : under;
      if (!wanted.equals(policy)) {
        policy = wanted;
        set(people, policy);
      }
      int address = 60 + i / FROM_ONE_ADDRESS + (under.isEmpty() ? 0 : 100);
      ApiCaller browser = ApiCaller.browser(people.node(0).console(), address);
      String judged = judged(people, browser, password(row[2]));
      if (!judged.equals(row[3])) {
        wrong.add(String.join(" ", row) + " was judged " + judged);
      }
    }
    return wrong;
  }

  private static String judged(PeopleDeployment people, ApiCaller browser, String password) {
    HttpResponse<String> answer = choose(people, browser, password);
    while (answer.statusCode() == 429) {
      ApiCaller.pause(1_000);
      answer = choose(people, browser, password);
    }
    if (answer.statusCode() == 204) {
      return "ok";
    }
    List<String> faults = new ArrayList<>();
    for (JsonNode fault : ApiCaller.parsed(answer.body()).path("faults")) {
      faults.add(fault.asText());
    }
    return faults.isEmpty() ? "answered " + answer.statusCode() : String.join(",", faults);
  }

  private static HttpResponse<String> choose(
      PeopleDeployment people, ApiCaller browser, String password) {
    people.execute(
        """
        delete from earlier_password where person_id = '%1$s';
        update person set password_hash = (select password_hash from person where email = '%2$s')
          where id = '%1$s'
        """
            .formatted(AIKO, RunningReplayVault.EMAIL));
    String token = people.offerLink(AIKO);
    return browser.send(
        "POST",
        "/api/v1/password-links/accept",
        ApiCaller.json(Map.of("token", token, "password", password)));
  }

  private static void write(PeopleDeployment people) {
    people.execute(
        "insert into account (id, name) values ('" + ACCOUNT + "', 'Harbour Insurance')");
    people.write(
        new Person(
            AIKO,
            ACCOUNT,
            "Aiko 山田",
            EmailAddress.parse("aiko.yamada@harbour.example"),
            Role.STANDARD_USER,
            new Scope.WholeAccount()));
  }

  private static void set(PeopleDeployment people, String policy) {
    people.execute(
        """
        delete from password_policy where account_id = '%1$s';
        insert into password_policy (account_id, profile, least_length, least_second_factor, letter,
          remembered, expiry_days, blocklist, autofill)
        values ('%1$s', %2$s)
        """
            .formatted(ACCOUNT, Objects.requireNonNull(POLICIES.get(policy))));
  }

  private static List<String[]> table() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(PasswordsAreJudgedByProfile.class.getResourceAsStream(TABLE))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# "))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  private static String password(String escaped) {
    return ESCAPE
        .matcher(escaped)
        .replaceAll(
            unit -> {
              char plain = (char) Integer.parseInt(unit.group(1), 16);
              return plain == '\\' || plain == '$' ? "\\" + plain : String.valueOf(plain);
            });
  }
}
