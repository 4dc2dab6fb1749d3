package io.replayvault.proof;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.GrantInUse;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.proof.MatrixGrants.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Callers of the authorisation matrix who name a grant of Support, which lets them in or does not.
 */
final class MatrixSupport {
  private static final Standing SUPPORT = Standing.of(Set.of(Duty.SUPPORT));

  private final MatrixCast cast;
  private final MatrixGrants grants;

  MatrixSupport(MatrixCast cast) {
    this.cast = cast;
    this.grants = new MatrixGrants(cast.people());
  }

  /** Adds them all. */
  void add() {
    Scope oneSite = new Scope.OnlySites(Set.of(new SiteId(cast.scene().siteId(Relation.OWN))));
    letIn("support under a grant", MatrixCast.WHOLE, Kind.GRANTED);
    letIn("support under a grant of one site", oneSite, Kind.GRANTED);
    letIn("support under a grant of one group", cast.scene().byGroup(), Kind.GRANTED);
    letIn("support under break glass", MatrixCast.WHOLE, Kind.BREAK_GLASS);
    keptOut("support under a grant that waits", Kind.ASKED);
    keptOut("support under an ended grant", Kind.ENDED);
    keptOut("support under a grant too old", Kind.OVER);
    ofAnother("support under the grant of another", written("support under the grant of another"));
    ofAnother("admin user who names a grant", cast.admin("admin user who names a grant"));
    program();
  }

  private void letIn(String name, Scope scope, Kind kind) {
    Person person = written(name);
    String id = granted(person, scope, kind);
    GrantInUse used =
        new GrantInUse(
            new SupportGrantId(id), kind == Kind.BREAK_GLASS, "the matrix", Instant.now());
    Person under =
        new Person(
            person.id(),
            person.account(),
            person.name(),
            person.email(),
            person.role(),
            scope,
            person.standing().under(used));
    MatrixCaller caller = cast.in(name, person);
    cast.add(
        caller
            .by(caller.api().with(MatrixGrants.HEADER, id))
            .being(Map.of(person.account(), under), Set.of()));
  }

  private void keptOut(String name, Kind kind) {
    Person person = written(name);
    names(cast.in(name, person), granted(person, MatrixCast.WHOLE, kind));
  }

  private void ofAnother(String name, Person person) {
    names(cast.in(name, person), MatrixCast.id("support under a grant") + "-grant");
  }

  private void names(MatrixCaller caller, String grant) {
    cast.add(
        caller
            .by(caller.api().with(MatrixGrants.HEADER, grant))
            .takenFor(MatrixCaller.Standing.GRANT_OVER));
  }

  /** A service token never uses one. */
  private void program() {
    Person maker = cast.admin("service token that names a grant");
    MatrixCaller made = cast.signedIn("service token that names a grant", maker);
    MadeToken token = MadeToken.by(made.api(), ServiceToken.GRANTABLE, MatrixCast.WHOLE);
    String grant = MatrixCast.id("support under a grant") + "-grant";
    cast.add(
        made.by(token.shownFrom(made.api()).with(MatrixGrants.HEADER, grant))
            .takenFor(MatrixCaller.Standing.TOKEN_NAMING_GRANT));
  }

  private Person written(String name) {
    return cast.written(name, Role.ADMIN_USER, MatrixCast.WHOLE, SUPPORT);
  }

  private String granted(Person person, Scope scope, Kind kind) {
    String id = person.id() + "-grant";
    grants.write(id, person.account(), person.id().value(), scope, kind);
    return id;
  }
}
