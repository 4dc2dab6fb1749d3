package io.replayvault.proof;

import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.proof.MatrixCaller.Standing;
import io.replayvault.proof.MatrixDocument.Documented;
import io.replayvault.proof.MatrixOperation.Reach;
import java.util.Optional;
import java.util.Set;

/**
 * What the server must answer, by the document, the domain's permission table and scopes: nothing
 * here comes from the server.
 */
final class MatrixExpectation {
  /** It is done. */
  static final String DONE = "";

  /** The password was right, and more is owed. */
  static final String MORE_IS_OWED = "more is owed";

  /** What somebody may do whose password is too old (clause F6). */
  private static final Set<String> WITH_EXPIRED_PASSWORD =
      Set.of(
          "me",
          "signOut",
          "describePassword",
          "changePassword",
          "stepUp",
          "describeFactor",
          "beginEnrolment",
          "confirmEnrolment",
          "askForPasskey",
          "beginPasskey",
          "registerPasskey");

  /** The one thing that somebody may do who owes a second factor, and that nobody else may. */
  private static final String COMPLETES = "completeSignIn";

  /** What somebody may do who owes a second factor. */
  private static final Set<String> PROVES = Set.of(COMPLETES, "askForPasskey");

  /** What somebody may do who owes an enrolment. */
  private static final Set<String> ENROLS =
      Set.of("beginEnrolment", "confirmEnrolment", "beginPasskey", "registerPasskey");

  private static final String NOT_SIGNED_IN = "not-signed-in";

  private final MatrixScene scene;

  MatrixExpectation(MatrixScene scene) {
    this.scene = scene;
  }

  /** The name of the problem, or one of the two above. */
  String of(MatrixOperation operation, Documented how, MatrixCaller caller, Relation relation) {
    if (how.changes() && caller.standing() == Standing.ON_ANOTHER_PAGE) {
      return "not-from-console";
    }
    if (operation.reach() == Reach.OPEN) {
      return open(operation, caller, relation);
    }
    if (!isLetIn(operation, caller)) {
      return NOT_SIGNED_IN;
    }
    if (namesGrantInVain(caller) && how.inAccounts()) {
      return "grant-over";
    }
    Optional<Person> person = caller.in(accountOf(operation, caller, relation));
    if (person.isEmpty()) {
      // An account where somebody is nobody is as one that is not there.
      return MatrixRows.NOT_FOUND;
    }
    return barred(operation, how, caller)
        .orElseGet(() -> decided(operation, person.get(), caller, relation));
  }

  private static String open(MatrixOperation operation, MatrixCaller caller, Relation relation) {
    if (!operation.id().equals("signIn")) {
      return relation == Relation.OWN ? DONE : operation.denied();
    }
    return switch (caller.entry()) {
      case IN -> DONE;
      case OWES -> MORE_IS_OWED;
      case NOT -> "sign-in-refused";
    };
  }

  private static boolean isLetIn(MatrixOperation operation, MatrixCaller caller) {
    return switch (caller.standing()) {
      case NOBODY -> false;
      case OWES_FACTOR -> PROVES.contains(operation.id());
      case OWES_ENROLMENT -> ENROLS.contains(operation.id());
      // A program is somebody, and hears what is not for programs.
      case SERVICE_TOKEN, TOKEN_NAMING_GRANT -> true;
      default -> !operation.id().equals(COMPLETES);
    };
  }

  /** What is the person's own is theirs whatever grant a request names. */
  private static boolean namesGrantInVain(MatrixCaller caller) {
    return caller.standing() == Standing.GRANT_OVER
        || caller.standing() == Standing.TOKEN_NAMING_GRANT;
  }

  private AccountId accountOf(MatrixOperation operation, MatrixCaller caller, Relation relation) {
    return operation.reach() == Reach.ACCOUNT && relation != Relation.NONE
        ? new AccountId(scene.accountId(relation))
        : caller.account();
  }

  /** What stands before an operation whoever asks for it, as they are. */
  private static Optional<String> barred(
      MatrixOperation operation, Documented how, MatrixCaller caller) {
    boolean program =
        caller.standing() == Standing.SERVICE_TOKEN
            || caller.standing() == Standing.TOKEN_NAMING_GRANT;
    if (program && !how.forServiceTokens()) {
      return Optional.of(MatrixRows.FORBIDDEN);
    }
    if (caller.standing() == Standing.PASSWORD_EXPIRED
        && !WITH_EXPIRED_PASSWORD.contains(operation.id())) {
      return Optional.of("password-expired");
    }
    return how.stepUp()
        .filter(action -> needsProof(action, caller))
        .map(action -> "step-up-needed");
  }

  private static boolean needsProof(DangerousAction action, MatrixCaller caller) {
    return caller.standing() == Standing.PROOF_TOO_OLD
        && (caller.app().isPresent() || !action.withFactorOnly());
  }

  private String decided(
      MatrixOperation operation, Person person, MatrixCaller caller, Relation relation) {
    boolean permitted =
        operation.needed().stream().allMatch(PermissionTable.USUAL.of(person)::contains);
    if (!permitted) {
      return operation.denied();
    }
    return switch (operation.reach()) {
      case ANY, OPEN, ACCOUNT -> ownFactor(operation, person, caller);
      case SITE -> covers(person, relation) ? DONE : operation.denied();
      case SESSION -> relation.isHere() && covers(person, relation) ? DONE : operation.denied();
      case OBJECT -> relation.isHere() ? DONE : operation.absent();
      case CHOICE ->
          caller.as().containsKey(new AccountId(scene.accountId(relation)))
              ? DONE
              : operation.absent();
      case PROOF -> relation == Relation.OWN ? DONE : operation.absent();
    };
  }

  /** Staff may not be without a second factor, and codes are for whoever has one (clause H4). */
  private static String ownFactor(MatrixOperation operation, Person person, MatrixCaller caller) {
    return switch (operation.id()) {
      case "removeFactor" -> person.isStaff() ? "factor-required" : DONE;
      case "replaceRecoveryCodes" -> caller.app().isPresent() ? DONE : MatrixRows.NOT_FOUND;
      default -> DONE;
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
