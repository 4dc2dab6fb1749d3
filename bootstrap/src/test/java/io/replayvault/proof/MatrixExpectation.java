package io.replayvault.proof;

import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.proof.MatrixOperation.Reach;
import java.util.Optional;
import java.util.Set;

/**
 * What the server must answer, by the domain's permission table and scopes: nothing here comes from
 * the server.
 */
final class MatrixExpectation {
  /** What somebody may do whose password is too old (clause F6). */
  private static final Set<String> WITH_EXPIRED_PASSWORD =
      Set.of("me", "signOut", "describePassword", "changePassword");

  /** The container answers before the product does, and has no problem to name. */
  private static final String SENT_AWAY = "401 without a problem";

  private static final String DONE = "";

  private final MatrixScene scene;

  MatrixExpectation(MatrixScene scene) {
    this.scene = scene;
  }

  /**
   * The name of the problem; empty if it is done.
   *
   * @param changes whether the operation changes something
   */
  String of(MatrixOperation operation, boolean changes, MatrixCaller caller, Relation relation) {
    if (changes && caller.standing() == MatrixCaller.Standing.ON_ANOTHER_PAGE) {
      return "not-from-console";
    }
    if (operation.reach() == Reach.OPEN) {
      return open(operation, caller, relation);
    }
    if (caller.standing() == MatrixCaller.Standing.WITHOUT_TOKEN) {
      return SENT_AWAY;
    }
    if (caller.standing() == MatrixCaller.Standing.NOBODY) {
      return "not-signed-in";
    }
    if (caller.standing() == MatrixCaller.Standing.PASSWORD_EXPIRED
        && !WITH_EXPIRED_PASSWORD.contains(operation.id())) {
      return "password-expired";
    }
    return signedIn(operation, caller, relation);
  }

  private static String open(MatrixOperation operation, MatrixCaller caller, Relation relation) {
    if (operation.id().equals("signIn")) {
      return caller.enters() ? DONE : "sign-in-refused";
    }
    return relation == Relation.OWN ? DONE : operation.denied();
  }

  private String signedIn(MatrixOperation operation, MatrixCaller caller, Relation relation) {
    AccountId account =
        operation.reach() == Reach.ACCOUNT && relation != Relation.NONE
            ? new AccountId(scene.accountId(relation))
            : caller.account();
    Optional<Person> person = caller.in(account);
    boolean permitted =
        person.isPresent()
            && (operation.needed().isEmpty()
                || PermissionTable.USUAL.of(person.get()).contains(operation.needed().get()));
    if (!permitted) {
      return operation.denied();
    }
    return switch (operation.reach()) {
      case ANY, OPEN, ACCOUNT -> DONE;
      case SITE -> covers(person.get(), relation) ? DONE : operation.denied();
      case SESSION ->
          relation.isHere() && covers(person.get(), relation) ? DONE : operation.denied();
      case OBJECT -> relation.isHere() ? DONE : operation.absent();
    };
  }

  /** Whether the site that stands so is within the caller's scope. */
  boolean covers(MatrixCaller caller, Relation relation) {
    return caller.in(caller.account()).filter(person -> covers(person, relation)).isPresent();
  }

  private boolean covers(Person person, Relation relation) {
    return person.scope().covers(new SiteId(scene.siteId(relation)));
  }
}
