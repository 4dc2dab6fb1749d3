package io.replayvault.proof;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.system.RunningReplayVault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whatever ends a sign-in or takes a right away (clauses E1, E4, F2, H2), and people to do it to.
 */
final class WaysToEnd {
  private static final Map<String, Object> WATCHES_NOTHING = terms("ALERT_RECEIVER", List.of());

  private static final Map<String, Object> NOT_BILLING =
      terms("STANDARD_USER", List.of(Map.of("kind", "NOT_PAGES", "value", "/billing/*")));

  private final PeopleDeployment people;
  private final ApiCaller contact;
  private final ApiCaller customerSuccess;
  private int written;

  WaysToEnd(PeopleDeployment people) {
    this.people = people;
    this.contact = signedIn(written("ended-contact", Role.ADMIN_USER, Standing.contact()));
    Standing duty = Standing.of(Set.of(Duty.CUSTOMER_SUCCESS));
    Person staff = written("ended-success", Role.STANDARD_USER, duty);
    ApiCaller browser = ApiCaller.browser(people.node(0).console());
    this.customerSuccess =
        Enrolled.by(browser, staff.email().value(), RunningReplayVault.PASSWORD).api();
  }

  private static Map<String, Object> terms(String role, List<Object> limits) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("role", role);
    terms.put("wholeAccount", true);
    terms.put("sites", List.of());
    terms.put("siteGroups", List.of());
    terms.put("added", List.of());
    terms.put("removed", List.of());
    terms.put("namedContact", false);
    terms.put("limits", limits);
    return terms;
  }

  /** The account's named contact, signed in. */
  ApiCaller contact() {
    return contact;
  }

  /** After each of these the person searches no more. */
  List<WayToEnd> all() {
    return List.of(
        new WayToEnd("Sign-out", false, (person, theirs) -> change(theirs, "/api/v1/sign-out", "")),
        new WayToEnd(
            "Sign-out everywhere, in another browser",
            false,
            (person, theirs) -> change(signedIn(person), "/api/v1/me/sign-ins/end-all", "")),
        new WayToEnd("Revocation", true, (person, theirs) -> fulfil(revocation(person))),
        new WayToEnd(
            "A role without replay",
            true,
            (person, theirs) -> fulfil(changed(person, WATCHES_NOTHING))),
        new WayToEnd(
            "Suspension, as an access review that nobody judged leaves it",
            true,
            (person, theirs) ->
                people.execute(
                    "update membership set state = 'REVOKED', suspended_at = now()"
                        + " where person_id = '%s'".formatted(person.id()))),
        new WayToEnd(
            "Another password, in another browser",
            false,
            (person, theirs) -> change(signedIn(person), "/api/v1/me/password", passwords())),
        new WayToEnd(
            "Another password, by a link", false, (person, theirs) -> chosenByLink(person)),
        new WayToEnd(
            "A lost second factor taken away",
            false,
            (person, theirs) -> {
              stepUp();
              customerSuccess.ask(
                  "DELETE", "/api/v1/people/" + person.id() + "/second-factor", 204);
            }));
  }

  /** After this they may see less of what they see. */
  WayToEnd limits() {
    return new WayToEnd(
        "Limits that are new", false, (person, theirs) -> fulfil(changed(person, NOT_BILLING)));
  }

  Person somebody(Role role) {
    return written("ended-" + written++, role, Standing.USUAL);
  }

  ApiCaller signedIn(Person person) {
    return ApiCaller.browser(people.node(0).console())
        .signedIn(person.email().value(), RunningReplayVault.PASSWORD);
  }

  /** As if they had just proved who they are: what is measured is what comes after. */
  void stepUp() {
    people.execute(
        "update sign_in set proved_at = now() where stage = 'COMPLETE' and person_id like 'ended-%'");
  }

  private String revocation(Person person) {
    return requested(
        Map.of("kind", "REVOKE", "person", person.id().value(), "reason", "left the company"));
  }

  private String changed(Person person, Map<String, Object> terms) {
    return requested(
        Map.of(
            "kind",
            "CHANGE",
            "person",
            person.id().value(),
            "terms",
            terms,
            "reason",
            "another task"));
  }

  private String requested(Map<String, Object> request) {
    stepUp();
    return contact.ask("POST", "/api/v1/person-requests", request, 201).get("id").asText();
  }

  private void fulfil(String request) {
    change(customerSuccess, "/api/v1/person-requests/" + request + "/fulfil", "");
  }

  private static String passwords() {
    return ApiCaller.json(
        Map.of("current", RunningReplayVault.PASSWORD, "next", "another pass phrase 8"));
  }

  private void chosenByLink(Person person) {
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

  private Person written(String id, Role role, Standing standing) {
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
}
