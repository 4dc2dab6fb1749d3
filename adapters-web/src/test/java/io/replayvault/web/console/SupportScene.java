package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.json;

import io.replayvault.application.fixtures.Callers;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A customer with a named contact, and somebody of Support. */
abstract class SupportScene {
  final Console console;
  final Map<String, String> contact;
  final Map<String, String> support;

  SupportScene() throws IOException {
    this.console = new Console();
    this.contact = signedIn(console.world.account, Role.ADMIN_USER, Standing.contact());
    this.support = staff(Duty.SUPPORT);
  }

  /** Support's headers under that grant. */
  Map<String, String> under(String grant) {
    Map<String, String> headers = new HashMap<>(support);
    headers.put("X-ReplayVault-Grant", grant);
    return headers;
  }

  /** The id of a grant that the contact approved. */
  String approved() throws IOException {
    String grant = asked(all());
    json(console.post("support-grants/" + grant + "/approve", contact, ""));
    return grant;
  }

  /** The id of what Support asked for by that body. */
  String asked(String body) throws IOException {
    return json(console.post("support-grants", support, body)).get("id").asText();
  }

  /** A body that asks for the whole account, from now on for an hour. */
  String all() {
    return scope("[]", "[]").replace("\"wholeAccount\":false", "\"wholeAccount\":true");
  }

  /** One that asks for these sites and groups, as JSON writes them. */
  String scope(String sites, String groups) {
    long now = console.world.clock.instant().toEpochMilli();
    return "{\"wholeAccount\":false,\"sites\":%s,\"siteGroups\":%s,\"reason\":\"The checkout hangs\",\"startsAt\":%d,\"endsAt\":%d}"
        .formatted(sites, groups, now, now + 3_600_000);
  }

  /** Somebody with that duty on the account. */
  Map<String, String> staff(Duty duty) {
    return signedIn(console.world.account, Role.ALERT_RECEIVER, Standing.of(Set.of(duty)));
  }

  /** Somebody of that account, which there is from now on. */
  Map<String, String> signedIn(AccountId account, Role role, Standing standing) {
    Person person = Callers.person(account, role, new Scope.WholeAccount()).with(standing);
    if (console.access.accounts.find(account).isEmpty()) {
      console.access.accounts.add(new Account(account, "Another account"));
    }
    return console.signedIn(person);
  }
}
