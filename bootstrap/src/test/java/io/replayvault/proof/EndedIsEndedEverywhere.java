package io.replayvault.proof;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.system.RunningReplayVault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whatever ends a sign-in or takes a right away on one node counts on the other within a second,
 * also for a replay that is on its way (clauses E1, E4, F2).
 */
final class EndedIsEndedEverywhere {
  private static final long A_SECOND = 1_000;

  /** For what is under way, in the suite, whose machine does other things too. */
  private static final int BUSY_MILLIS = 3_000;

  private static final Map<String, Object> WATCHES_NOTHING =
      Map.of(
          "role", "ALERT_RECEIVER",
          "wholeAccount", true,
          "sites", List.of(),
          "siteGroups", List.of(),
          "added", List.of(),
          "removed", List.of(),
          "namedContact", false,
          "limits", List.of());

  private final PeopleDeployment people;
  private final OtherNode other;
  private final ApiCaller contact;
  private final ApiCaller customerSuccess;
  private final EndedTokens tokens;
  private int written;

  private EndedIsEndedEverywhere(PeopleDeployment people) {
    this.people = people;
    this.other = new OtherNode(people.node(1).console());
    this.contact =
        signedIn(people, written(people, "ended-contact", Role.ADMIN_USER, Standing.contact()));
    this.customerSuccess = success(people);
    Person maker = written(people, "ended-maker", Role.ADMIN_USER, Standing.USUAL);
    this.tokens = new EndedTokens(signedIn(people, maker), other);
  }

  private static ApiCaller success(PeopleDeployment people) {
    Standing duty = Standing.of(Set.of(Duty.CUSTOMER_SUCCESS));
    Person staff = written(people, "ended-success", Role.STANDARD_USER, duty);
    ApiCaller browser = ApiCaller.browser(people.node(0).console());
    return Enrolled.by(browser, staff.email().value(), RunningReplayVault.PASSWORD).api();
  }

  static Claim claim() {
    return size -> new EndedIsEndedEverywhere(PeopleDeployment.get()).rows(size);
  }

  private List<Row> rows(Size size) throws Exception {
    int times = size.of(20, 3);
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, End> end : ends().entrySet()) {
      rows.add(row(end.getKey(), end.getValue(), times));
    }
    rows.add(tokens.revoked(times));
    rows.add(new EndedGrants(people, contact, other).ended(times));
    rows.add(nothingEnded());
    rows.addAll(streams(size.of(3, 1), size.of(1_000, BUSY_MILLIS)));
    return rows;
  }

  /** What somebody does on the first node about a person who is signed in at the second. */
  private interface End {
    void make(Person person, ApiCaller theirs) throws Exception;
  }

  private Map<String, End> ends() {
    Map<String, End> ends = new LinkedHashMap<>();
    ends.put("Sign-out", (person, theirs) -> change(theirs, "/api/v1/sign-out", ""));
    ends.put(
        "Sign-out everywhere, in another browser",
        (person, theirs) -> change(signedIn(person), "/api/v1/me/sign-ins/end-all", ""));
    ends.put("Revocation", (person, theirs) -> fulfil(revocation(person)));
    ends.put("A role without replay", (person, theirs) -> fulfil(roleChange(person)));
    ends.put(
        "Another password, in another browser",
        (person, theirs) ->
            change(
                signedIn(person),
                "/api/v1/me/password",
                ApiCaller.json(
                    Map.of(
                        "current", RunningReplayVault.PASSWORD, "next", "another pass phrase 8"))));
    ends.put("Another password, by a link", (person, theirs) -> byLink(person));
    ends.put(
        "A lost second factor taken away",
        (person, theirs) -> {
          stepUp();
          customerSuccess.ask("DELETE", "/api/v1/people/" + person.id() + "/second-factor", 204);
        });
    return ends;
  }

  private Row row(String name, End end, int times) throws Exception {
    long slowest = 0;
    for (int i = 0; i < times; i++) {
      Person person = somebody();
      ApiCaller theirs = signedIn(person);
      other.requireIn(theirs);
      end.make(person, theirs);
      slowest = Math.max(slowest, other.untilRefused(theirs));
    }
    return new Row(
        name + ": the other node refuses the cookie's searches",
        "E1 E4 F2",
        times,
        "after " + slowest + " ms at most",
        "within " + A_SECOND + " ms",
        slowest <= A_SECOND);
  }

  private Row nothingEnded() {
    ApiCaller theirs = signedIn(somebody());
    other.requireIn(theirs);
    long refused = other.untilRefused(theirs);
    return new Row(
        "  counter-proof: a sign-in that nobody ended is not refused",
        "F2",
        1,
        "not refused after " + refused + " ms",
        "more than " + A_SECOND + " ms",
        refused > A_SECOND);
  }

  private List<Row> streams(int times, int limit) throws Exception {
    LongReplay replay = LongReplay.recorded(people);
    long slowest = 0;
    int stopped = 0;
    for (int i = 0; i < times; i++) {
      Person person = somebody();
      ApiCaller theirs = signedIn(person);
      String revocation = revocation(person);
      try (LongReplay.Watch watch = replay.watch(people.node(1).console(), theirs.cookie())) {
        watch.awaitBeginning();
        fulfil(revocation);
        long ended = System.nanoTime();
        stopped += watch.readsToItsEnd() ? 0 : 1;
        slowest = Math.max(slowest, (watch.lastByteAt() - ended) / 1_000_000);
      }
    }
    ApiCaller undisturbed = signedIn(somebody());
    boolean whole;
    try (LongReplay.Watch watch = replay.watch(people.node(1).console(), undisturbed.cookie())) {
      watch.awaitBeginning();
      whole = watch.readsToItsEnd();
    }
    return List.of(
        new Row(
            "Revocation: a replay that is on its way from the other node stops",
            "E4 F2",
            times,
            stopped + " stopped, the last byte " + slowest + " ms after it at most",
            times + " stopped, within " + limit + " ms",
            stopped == times && slowest <= limit),
        new Row(
            "  counter-proof: a replay whose watcher stays comes to its end",
            "F2",
            1,
            whole ? "came to its end" : "broke off",
            "came to its end",
            whole));
  }

  private String revocation(Person person) {
    return requested(
        Map.of("kind", "REVOKE", "person", person.id().value(), "reason", "left the company"));
  }

  private String roleChange(Person person) {
    return requested(
        Map.of(
            "kind",
            "CHANGE",
            "person",
            person.id().value(),
            "terms",
            WATCHES_NOTHING,
            "reason",
            "another task"));
  }

  /** As if they had just proved who they are: what is measured is what comes after. */
  private void stepUp() {
    people.execute(
        "update sign_in set proved_at = now() where stage = 'COMPLETE' and person_id like 'ended-%'");
  }

  private String requested(Map<String, Object> request) {
    stepUp();
    return contact.ask("POST", "/api/v1/person-requests", request, 201).get("id").asText();
  }

  private void fulfil(String request) {
    change(customerSuccess, "/api/v1/person-requests/" + request + "/fulfil", "");
  }

  private void byLink(Person person) {
    change(
        ApiCaller.browser(people.node(0).console()),
        "/api/v1/password-links/accept",
        ApiCaller.json(
            Map.of("token", people.offerLink(person.id()), "password", "another pass phrase 8")));
  }

  private static void change(ApiCaller caller, String path, String body) {
    int status = caller.send("POST", path, body).statusCode();
    while (status == 429) {
      ApiCaller.pause(1_000);
      status = caller.send("POST", path, body).statusCode();
    }
    if (status != 200 && status != 204) {
      throw new IllegalStateException(path + " answered " + status);
    }
  }

  private Person somebody() {
    return written(people, "ended-" + written++, Role.STANDARD_USER, Standing.USUAL);
  }

  private static Person written(PeopleDeployment people, String id, Role role, Standing standing) {
    Person person =
        new Person(
            new PersonId(id),
            people.account(),
            "Ended",
            EmailAddress.parse(id + "@ended.example"),
            role,
            new Scope.WholeAccount(),
            standing);
    people.write(person);
    return person;
  }

  private ApiCaller signedIn(Person person) {
    return signedIn(people, person);
  }

  private static ApiCaller signedIn(PeopleDeployment people, Person person) {
    return ApiCaller.browser(people.node(0).console())
        .signedIn(person.email().value(), RunningReplayVault.PASSWORD);
  }
}
