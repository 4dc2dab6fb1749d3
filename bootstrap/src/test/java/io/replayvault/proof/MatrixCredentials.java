package io.replayvault.proof;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.SiteId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Callers of the authorisation matrix who show something else than the cookie of a fresh and
 * complete sign-in on the console's own page.
 */
final class MatrixCredentials {
  static final String BEARER = "Bearer ";
  static final String AUTHORIZATION = "Authorization";

  private final MatrixCast cast;

  MatrixCredentials(MatrixCast cast) {
    this.cast = cast;
  }

  /** Adds them all. */
  void add() {
    bearer();
    onAnotherPage();
    passwordTooOld();
    proofTooOld();
    cast.add(cast.enrolled("admin user with a second factor", cast.admin("with factor")));
    owing();
    serviceTokens();
  }

  private void bearer() {
    MatrixCaller bearer = cast.signedIn("bearer token", cast.admin("bearer token"));
    String token = bearer.api().cookie().replaceFirst("^[^=]*=", "");
    cast.add(bearer.by(bearer.api().bare().with(AUTHORIZATION, BEARER + token)));
  }

  private void onAnotherPage() {
    MatrixCaller here = cast.signedIn("on another page", cast.admin("on another page"));
    ApiCaller evil =
        here.api()
            .bare()
            .with("Cookie", here.api().cookie())
            .with("Origin", "https://evil.example");
    cast.add(here.by(evil).takenFor(MatrixCaller.Standing.ON_ANOTHER_PAGE));
  }

  private void passwordTooOld() {
    Person old = cast.admin("password too old");
    cast.people()
        .execute(
            "update person set password_set_at = now() - interval '400 days' where id = '%s'"
                .formatted(old.id()));
    cast.add(
        cast.signedIn("password too old", old).takenFor(MatrixCaller.Standing.PASSWORD_EXPIRED));
  }

  private void proofTooOld() {
    Person person = cast.admin("proof too old");
    aged(cast.signedIn("proof too old", person), person);
    Person proven = cast.admin("proof of a second factor too old");
    aged(cast.enrolled("proof of a second factor too old", proven), proven);
  }

  private void aged(MatrixCaller caller, Person person) {
    cast.people()
        .execute(
            "update sign_in set proved_at = now() - interval '11 minutes' where person_id = '%s'"
                .formatted(person.id()));
    cast.add(caller.takenFor(MatrixCaller.Standing.PROOF_TOO_OLD));
  }

  private void owing() {
    Person customer = cast.admin("owes a code");
    MatrixCaller enrolled = cast.enrolled("owes a code", customer);
    cast.add(
        cast.begun("owes a code", customer, enrolled.app())
            .takenFor(MatrixCaller.Standing.OWES_FACTOR));
    Person staff =
        cast.written(
            "owes an enrolment",
            Role.ADMIN_USER,
            MatrixCast.WHOLE,
            Standing.of(Set.of(Duty.OPERATOR)));
    cast.add(
        cast.begun("owes an enrolment", staff, Optional.empty())
            .takenFor(MatrixCaller.Standing.OWES_ENROLMENT));
  }

  private void serviceTokens() {
    token("service token", ServiceToken.GRANTABLE, MatrixCast.WHOLE);
    token(
        "service token of one site",
        Set.of(Permission.SITE_READ, Permission.SESSION_SEARCH),
        new Scope.OnlySites(Set.of(new SiteId(cast.scene().siteId(Relation.OWN)))));
    token(
        "service token of one group",
        Set.of(Permission.SITE_READ, Permission.SESSION_SEARCH, Permission.SESSION_REPLAY),
        cast.scene().byGroup());
    Person maker = cast.admin("service token beside a cookie");
    MatrixCaller made = cast.signedIn("service token beside a cookie", maker);
    MadeToken token = MadeToken.by(made.api(), ServiceToken.GRANTABLE, MatrixCast.WHOLE);
    ApiCaller both = token.shownFrom(made.api()).with("Cookie", made.api().cookie());
    cast.add(actingBy(made, both, maker.within(ServiceToken.GRANTABLE, MatrixCast.WHOLE)));
  }

  private void token(String name, Set<Permission> permissions, Scope scope) {
    Person maker = cast.admin(name);
    MatrixCaller made = cast.signedIn(name, maker);
    MadeToken token = MadeToken.by(made.api(), permissions, scope);
    Scope reached = Scope.both(maker.scope(), scope);
    cast.add(actingBy(made, token.shownFrom(made.api()), maker.within(permissions, reached)));
  }

  private static MatrixCaller actingBy(MatrixCaller maker, ApiCaller program, Person actor) {
    return maker
        .by(program)
        .being(Map.of(maker.account(), actor), Set.of())
        .takenFor(MatrixCaller.Standing.SERVICE_TOKEN);
  }
}
