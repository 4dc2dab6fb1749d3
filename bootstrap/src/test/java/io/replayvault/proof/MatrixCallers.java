package io.replayvault.proof;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Limit;
import io.replayvault.domain.access.Limits;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The kinds of callers of the authorisation matrix: every role with every scope, named contacts,
 * single features, limits, every duty, people of two accounts; other credentials than a fresh
 * sign-in are {@link MatrixCredentials}, grants of Support {@link MatrixSupport}, and whoever must
 * be taken for nobody {@link MatrixNobodies}.
 */
final class MatrixCallers {
  private final MatrixCast cast;

  private MatrixCallers(MatrixCast cast) {
    this.cast = cast;
  }

  /** Writes all of them and signs them in where they can be. */
  static List<MatrixCaller> all(MatrixScene scene) {
    MatrixCast cast = new MatrixCast(scene);
    MatrixCallers made = new MatrixCallers(cast);
    made.roles();
    made.singled();
    made.staff();
    made.ofBoth();
    new MatrixCredentials(cast).add();
    new MatrixSupport(cast).add();
    new MatrixNobodies(cast).add();
    return cast.callers();
  }

  private void roles() {
    Map<String, Scope> scopes =
        Map.of(
            "whole account",
            MatrixCast.WHOLE,
            "one site",
            oneSite(),
            "one group",
            cast.scene().byGroup(),
            "no site",
            new Scope.OnlySites(Set.of()));
    for (Role role : Role.values()) {
      scopes.forEach((name, scope) -> in(words(role) + ", " + name, role, scope, Standing.USUAL));
      in(words(role) + ", named contact", role, MatrixCast.WHOLE, Standing.contact());
    }
  }

  /** Who differs from others of their role. */
  private void singled() {
    Standing reads = features(Set.of(Permission.AUDIT_READ), Set.of());
    in("named contact of one site", Role.STANDARD_USER, oneSite(), Standing.contact());
    in("standard user who reads the audit log", Role.STANDARD_USER, MatrixCast.WHOLE, reads);
    in("standard user of one site who reads the audit log", Role.STANDARD_USER, oneSite(), reads);
    in(
        "admin user without replay",
        Role.ADMIN_USER,
        MatrixCast.WHOLE,
        features(Set.of(), Set.of(Permission.SESSION_REPLAY)));
    in("admin user limited by pages", Role.ADMIN_USER, MatrixCast.WHOLE, limited());
    in("standard user of one site limited by pages", Role.STANDARD_USER, oneSite(), limited());
  }

  private void staff() {
    for (Duty duty : Duty.values()) {
      in(words(duty), Role.ADMIN_USER, MatrixCast.WHOLE, Standing.of(Set.of(duty)));
    }
    in(
        "customer success and operator",
        Role.ADMIN_USER,
        MatrixCast.WHOLE,
        Standing.of(Set.of(Duty.CUSTOMER_SUCCESS, Duty.OPERATOR)));
  }

  /** People of both accounts, of which the other one wants a second factor of everybody. */
  private void ofBoth() {
    Standing success = Standing.of(Set.of(Duty.CUSTOMER_SUCCESS));
    Person staff =
        cast.written("customer success of both", Role.STANDARD_USER, MatrixCast.WHOLE, success);
    ofBoth("customer success of both", staff, success, true);
    Person proven = cast.admin("admin user of both with a second factor");
    ofBoth("admin user of both with a second factor", proven, Standing.USUAL, true);
    Person without = cast.admin("admin user of both without one");
    ofBoth("admin user of both without one", without, Standing.USUAL, false);
    Person visitor = cast.admin("admin user here, auditor there, without one");
    ofBoth(
        "admin user here, auditor there, without one",
        visitor,
        Standing.of(Set.of(Duty.AUDITOR)),
        false);
  }

  private void ofBoth(String name, Person person, Standing there, boolean withFactor) {
    Map<AccountId, Person> as =
        Map.of(person.account(), person, MatrixScene.OTHER, cast.alsoThere(person, there));
    cast.add(
        withFactor
            ? cast.enrolled(name, person).being(as, Set.of())
            : cast.signedIn(name, person).being(as, Set.of(MatrixScene.OTHER)));
  }

  private void in(String name, Role role, Scope scope, Standing standing) {
    cast.add(cast.in(name, cast.written(name, role, scope, standing)));
  }

  private Scope oneSite() {
    return new Scope.OnlySites(Set.of(new SiteId(cast.scene().siteId(Relation.OWN))));
  }

  private static Standing features(Set<Permission> added, Set<Permission> removed) {
    return new Standing(new Features(added, removed), false, Set.of(), PersonState.ACTIVE);
  }

  private static Standing limited() {
    Limits limits = new Limits(Set.of(Limit.of("NOT_PAGES", "/billing/*")));
    return new Standing(Features.NONE, false, Set.of(), PersonState.ACTIVE, limits);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
