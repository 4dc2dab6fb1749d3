package io.replayvault.proof;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.proof.MatrixCaller.Entry;
import java.util.Map;

/**
 * Callers of the authorisation matrix who must be taken for nobody: what they show never was
 * anything, or is over.
 */
final class MatrixNobodies {
  private final MatrixCast cast;
  private final PeopleDeployment people;

  MatrixNobodies(MatrixCast cast) {
    this.cast = cast;
    this.people = cast.people();
  }

  /** Adds them all. */
  void add() {
    strangers();
    overSignIns();
    formerPeople();
    overTokens();
    fromElsewhere();
    revoked();
  }

  private void strangers() {
    stranger("anonymous", cast.browser());
    ApiCaller uploads = MadeToken.shown(cast.browser(), cast.scene().uploadToken());
    stranger("upload token", uploads);
    stranger("unknown service token", MadeToken.shown(cast.browser(), "rvt_" + "0".repeat(96)));
    MatrixCaller forged = signedIn("forged cookie");
    cast.nobodyNow(
        forged.by(forged.api().with("Cookie", tampered(forged.api().cookie()))), Entry.IN);
  }

  private void stranger(String name, ApiCaller api) {
    String email = MatrixCast.id(name).value() + "@nobody.example";
    cast.nobody(name, api, Entry.NOT, email, MatrixCast.NO_SIGN_IN);
  }

  private void overSignIns() {
    MatrixCaller out = signedIn("signed out");
    out.api().send("POST", "/api/v1/sign-out", "");
    cast.nobodyNow(out, Entry.IN);
    aged("idle too long", "last_used_at = now() - interval '31 minutes'");
    aged("signed in too long", "started_at = now() - interval '13 hours'");
  }

  private void aged(String name, String change) {
    MatrixCaller caller = signedIn(name);
    people.execute(
        "update sign_in set %s where person_id = '%s'".formatted(change, MatrixCast.id(name)));
    cast.nobodyNow(caller, Entry.IN);
  }

  private void formerPeople() {
    Person locked = cast.admin("locked");
    people.execute(
        "insert into lockout (person_id, guesses, admitted) values ('%s', %d, false)"
            .formatted(locked.id(), LockoutPolicy.USUAL.threshold()));
    cast.nobody("locked", cast.browser(), Entry.NOT, locked.email().value(), MatrixCast.NO_SIGN_IN);
    // As if revocation had forgotten to end the sign-in.
    MatrixCaller disabled = signedIn("disabled");
    disable("disabled");
    cast.nobodyNow(disabled, Entry.NOT);
    MatrixCaller promoted = signedIn("became staff without a second factor");
    people.execute(
        "insert into duty (person_id, account_id, duty) values ('%s', '%s', '%s')"
            .formatted(MatrixCast.id(promoted.name()), people.account(), Duty.AUDITOR));
    cast.nobodyNow(promoted, Entry.OWES);
  }

  private void overTokens() {
    MadeToken revoked = token("revoked service token", Entry.IN);
    cast.named("admin user, whole account")
        .api()
        .ask("POST", "/api/v1/service-tokens/" + revoked.id() + "/revoke", 200);
    MadeToken old = token("service token too old", Entry.IN);
    people.execute(
        """
        update service_token set made_at = now() - interval '2 days',
          expires_at = now() - interval '1 day' where id = '%s'
        """
            .formatted(old.id()));
    token("service token of somebody disabled", Entry.NOT);
    disable("service token of somebody disabled");
  }

  /** Of an account whose people come from other addresses than this machine's. */
  private void fromElsewhere() {
    AccountId listed = new AccountId("matrix-listed");
    people.execute("insert into account (id, name) values ('" + listed + "', 'With a list')");
    Person person =
        cast.written(listed, "from elsewhere", Role.ADMIN_USER, MatrixCast.WHOLE, Standing.USUAL);
    MatrixCaller caller = cast.signedIn("from elsewhere", person);
    MadeToken token = MadeToken.by(caller.api(), ServiceToken.GRANTABLE, MatrixCast.WHOLE);
    people.execute("insert into address_list values ('" + listed + "', '{203.0.113.0/24}')");
    cast.nobodyNow(caller, Entry.NOT);
    cast.nobody(
        "service token from elsewhere",
        token.shownFrom(caller.api()),
        Entry.NOT,
        caller.email(),
        MatrixCast.NO_SIGN_IN);
  }

  private MadeToken token(String name, Entry entry) {
    MatrixCaller maker = signedIn(name);
    MadeToken token = MadeToken.by(maker.api(), ServiceToken.GRANTABLE, MatrixCast.WHOLE);
    cast.nobodyNow(maker.by(token.shownFrom(maker.api())), entry);
    return token;
  }

  private void disable(String name) {
    people.execute(
        "update membership set state = '%s' where person_id = '%s'"
            .formatted(PersonState.REVOKED, MatrixCast.id(name)));
  }

  /** As an account does it: the contact asks, and Customer Success fulfils. */
  private void revoked() {
    MatrixCaller gone = signedIn("revoked");
    PersonId person = MatrixCast.id("revoked");
    String request =
        cast.named("admin user, named contact")
            .api()
            .ask(
                "POST",
                "/api/v1/person-requests",
                Map.of("kind", "REVOKE", "person", person.value(), "reason", "left"),
                201)
            .get("id")
            .asText();
    cast.named("customer success")
        .api()
        .ask("POST", "/api/v1/person-requests/" + request + "/fulfil", 200);
    cast.nobodyNow(gone, Entry.NOT);
  }

  private MatrixCaller signedIn(String name) {
    return cast.signedIn(name, cast.admin(name));
  }

  private static String tampered(String cookie) {
    int place = cookie.length() - 20;
    char other = cookie.charAt(place) == 'A' ? 'B' : 'A';
    return cookie.substring(0, place) + other + cookie.substring(place + 1);
  }
}
