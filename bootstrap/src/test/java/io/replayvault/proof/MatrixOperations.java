package io.replayvault.proof;

import static io.replayvault.proof.Relation.ERASED;
import static io.replayvault.proof.Relation.FOREIGN;
import static io.replayvault.proof.Relation.GROUPED;
import static io.replayvault.proof.Relation.NEVER;
import static io.replayvault.proof.Relation.NONE;
import static io.replayvault.proof.Relation.OWN;
import static io.replayvault.proof.Relation.UNREACHED;

import io.replayvault.domain.access.Permission;
import io.replayvault.proof.MatrixOperation.Asked;
import io.replayvault.proof.MatrixOperation.Making;
import io.replayvault.proof.MatrixOperation.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A valid request of every operation, and what decides about it. An operation without a row here
 * fails the matrix by its name.
 */
final class MatrixOperations {
  private static final String FORBIDDEN = "forbidden";
  private static final String NOT_FOUND = "not-found";
  private static final String WORTHLESS = "link-worthless";

  private MatrixOperations() {}

  static List<MatrixOperation> all() {
    return List.of(
        // Without a sign-in.
        open(
            "signIn",
            Set.of(NONE),
            (scene, caller, relation) -> Asked.with(MatrixBodies.credentials(caller))),
        open(
            "acceptFirstPersonLink",
            Set.of(NEVER),
            (s, c, r) -> Asked.with(MatrixBodies.firstPerson())),
        open(
            "acceptPasswordLink",
            Set.of(OWN, NEVER),
            (scene, caller, relation) ->
                Asked.with(
                    Map.of(
                        "token",
                        relation == OWN ? scene.offerLink() : "no-such-token",
                        "password",
                        MatrixBodies.NEXT_PASSWORD))),
        // The caller's own.
        signedIn("me", (scene, caller, relation) -> Asked.PLAIN),
        signedIn("signOut", (scene, caller, relation) -> Asked.PLAIN),
        signedIn("describePassword", (scene, caller, relation) -> Asked.PLAIN),
        signedIn(
            "changePassword", (scene, caller, relation) -> Asked.with(MatrixBodies.passwords())),
        signedIn("failures", (scene, caller, relation) -> Asked.PLAIN),
        signedIn("ownSignIns", (scene, caller, relation) -> Asked.PLAIN),
        signedIn("signOutEverywhere", (scene, caller, relation) -> Asked.PLAIN),
        new MatrixOperation(
            "endOwnSignIn",
            Reach.OBJECT,
            Optional.empty(),
            NOT_FOUND,
            NOT_FOUND,
            Set.of(OWN, FOREIGN, NEVER),
            (scene, caller, relation) -> Asked.about(signIn(scene, caller, relation))),
        // What names nobody.
        signedIn("listPermissions", (scene, caller, relation) -> Asked.PLAIN),
        signedIn("openApi", (scene, caller, relation) -> Asked.PLAIN),
        signedIn(
            "judgePasswordRules", (scene, caller, relation) -> Asked.with(MatrixBodies.rules())),
        // Sites and sessions.
        needs("listSites", Permission.SITE_READ, (s, c, r) -> Asked.PLAIN),
        needs("createSite", Permission.SITE_CREATE, (s, c, r) -> Asked.with(MatrixBodies.site())),
        needs("searchSessions", Permission.SESSION_SEARCH, (s, c, r) -> Asked.PLAIN),
        new MatrixOperation(
            "searchSessions",
            Reach.SITE,
            Optional.of(Permission.SESSION_SEARCH),
            NOT_FOUND,
            NOT_FOUND,
            Set.of(OWN, GROUPED, UNREACHED, FOREIGN, NEVER),
            (scene, caller, relation) -> Asked.by("site=" + scene.siteId(relation))),
        session(
            "readSession",
            Permission.SESSION_SEARCH,
            (scene, caller, relation) -> Asked.about(scene.sessionId(relation))),
        session(
            "readEvents",
            Permission.SESSION_REPLAY,
            (scene, caller, relation) ->
                new Asked(scene.sessionId(relation), "from=1000&to=2000", "")),
        // The account.
        needs("readAudit", Permission.AUDIT_READ, (s, c, r) -> Asked.by("limit=1")),
        needs("readPasswordPolicy", Permission.PASSWORD_POLICY_READ, (s, c, r) -> Asked.PLAIN),
        needs(
            "setPasswordPolicy",
            Permission.PASSWORD_POLICY_CHANGE,
            (s, c, r) -> Asked.with(Map.of("profile", "pci-dss-4"))),
        needs("listSiteGroups", Permission.SITE_GROUP_READ, (s, c, r) -> Asked.PLAIN),
        object(
            "createSiteGroup",
            Permission.SITE_GROUP_CHANGE,
            FORBIDDEN,
            Set.of(OWN, UNREACHED, FOREIGN, NEVER),
            (scene, caller, relation) -> Asked.with(MatrixBodies.group(scene.siteId(relation)))),
        object(
            "changeSiteGroup",
            Permission.SITE_GROUP_CHANGE,
            NOT_FOUND,
            Set.of(OWN, FOREIGN, ERASED, NEVER),
            (scene, caller, relation) ->
                Asked.about(scene.groupId(relation)).and(MatrixBodies.group(scene.siteId(OWN)))),
        object(
            "changeSiteGroup",
            Permission.SITE_GROUP_CHANGE,
            NOT_FOUND,
            Set.of(UNREACHED, FOREIGN, NEVER),
            (scene, caller, relation) ->
                Asked.about(scene.groupId(OWN)).and(MatrixBodies.group(scene.siteId(relation)))),
        object(
            "removeSiteGroup",
            Permission.SITE_GROUP_CHANGE,
            NOT_FOUND,
            Set.of(OWN, FOREIGN, ERASED, NEVER),
            (scene, caller, relation) -> Asked.about(scene.groupId(relation))),
        // People.
        account("listPeople", Permission.PERSON_READ),
        account("listPersonRequests", Permission.PERSON_READ),
        object(
            "requestPerson",
            Permission.PERSON_REQUEST,
            FORBIDDEN,
            Set.of(OWN, GROUPED, UNREACHED, FOREIGN, NEVER),
            (scene, caller, relation) ->
                Asked.with(MatrixBodies.addition(List.of(scene.siteId(relation)), List.of()))),
        object(
            "requestPerson",
            Permission.PERSON_REQUEST,
            FORBIDDEN,
            Set.of(OWN, FOREIGN, ERASED, NEVER),
            (scene, caller, relation) ->
                Asked.with(MatrixBodies.addition(List.of(), List.of(scene.groupId(relation))))),
        object(
            "requestPerson",
            Permission.PERSON_REQUEST,
            FORBIDDEN,
            Set.of(OWN, FOREIGN, NEVER),
            (scene, caller, relation) ->
                Asked.with(
                    Map.of(
                        "kind", "REVOKE",
                        "person", scene.personId(relation),
                        "reason", "the matrix"))),
        new MatrixOperation(
            "requestPerson",
            Reach.ACCOUNT,
            Optional.of(Permission.PERSON_REQUEST),
            FORBIDDEN,
            FORBIDDEN,
            Set.of(OWN, FOREIGN, NEVER),
            (scene, caller, relation) ->
                Asked.with(MatrixBodies.addition(List.of(), List.of()))
                    .in(scene.accountId(relation))),
        request("fulfilPersonRequest", Permission.PERSON_FULFIL, Optional.empty()),
        requestIn("fulfilPersonRequest", Permission.PERSON_FULFIL, Optional.empty()),
        request("refusePersonRequest", Permission.PERSON_FULFIL, MatrixBodies.reason()),
        requestIn("refusePersonRequest", Permission.PERSON_FULFIL, MatrixBodies.reason()),
        request("withdrawPersonRequest", Permission.PERSON_REQUEST, Optional.empty()),
        requestIn("withdrawPersonRequest", Permission.PERSON_REQUEST, Optional.empty()),
        object(
            "resetPassword",
            Permission.PERSON_RESET,
            NOT_FOUND,
            Set.of(OWN, FOREIGN, NEVER),
            (scene, caller, relation) -> Asked.about(scene.personId(relation))));
  }

  private static MatrixOperation open(String id, Set<Relation> relations, Making making) {
    return new MatrixOperation(
        id, Reach.OPEN, Optional.empty(), WORTHLESS, WORTHLESS, relations, making);
  }

  private static MatrixOperation signedIn(String id, Making making) {
    return new MatrixOperation(
        id, Reach.ANY, Optional.empty(), FORBIDDEN, NOT_FOUND, Set.of(NONE), making);
  }

  private static MatrixOperation needs(String id, Permission permission, Making making) {
    return new MatrixOperation(
        id, Reach.ANY, Optional.of(permission), FORBIDDEN, NOT_FOUND, Set.of(NONE), making);
  }

  private static MatrixOperation session(String id, Permission permission, Making making) {
    return new MatrixOperation(
        id,
        Reach.SESSION,
        Optional.of(permission),
        NOT_FOUND,
        NOT_FOUND,
        Set.of(OWN, GROUPED, UNREACHED, FOREIGN, ERASED, NEVER),
        making);
  }

  private static MatrixOperation object(
      String id, Permission permission, String denied, Set<Relation> relations, Making making) {
    return new MatrixOperation(
        id, Reach.OBJECT, Optional.of(permission), denied, NOT_FOUND, relations, making);
  }

  private static MatrixOperation account(String id, Permission permission) {
    return new MatrixOperation(
        id,
        Reach.ACCOUNT,
        Optional.of(permission),
        FORBIDDEN,
        FORBIDDEN,
        Set.of(NONE, OWN, FOREIGN, NEVER),
        (scene, caller, relation) ->
            relation == NONE ? Asked.PLAIN : Asked.PLAIN.in(scene.accountId(relation)));
  }

  private static MatrixOperation request(String id, Permission permission, Optional<Object> body) {
    return object(
        id,
        permission,
        NOT_FOUND,
        Set.of(OWN, FOREIGN, NEVER),
        (scene, caller, relation) -> settled(scene.requestId(relation), body));
  }

  /** A request that is there, and the account in which the caller acts. */
  private static MatrixOperation requestIn(
      String id, Permission permission, Optional<Object> body) {
    return new MatrixOperation(
        id,
        Reach.ACCOUNT,
        Optional.of(permission),
        NOT_FOUND,
        NOT_FOUND,
        Set.of(OWN, FOREIGN, NEVER),
        (scene, caller, relation) ->
            settled(scene.requestId(relation == FOREIGN ? FOREIGN : OWN), body)
                .in(scene.accountId(relation)));
  }

  private static Asked settled(String request, Optional<Object> body) {
    return body.map(b -> Asked.about(request).and(b)).orElse(Asked.about(request));
  }

  private static String signIn(MatrixScene scene, MatrixCaller caller, Relation relation) {
    return switch (relation) {
      case OWN -> caller.signIn();
      case FOREIGN -> scene.anothersSignIn();
      default -> "0123456789abcdef";
    };
  }
}
