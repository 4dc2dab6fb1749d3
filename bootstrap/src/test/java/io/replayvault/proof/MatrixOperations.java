package io.replayvault.proof;

import static io.replayvault.proof.MatrixRows.FORBIDDEN;
import static io.replayvault.proof.MatrixRows.NOT_FOUND;
import static io.replayvault.proof.MatrixRows.PLAIN;
import static io.replayvault.proof.MatrixRows.needs;
import static io.replayvault.proof.MatrixRows.object;
import static io.replayvault.proof.MatrixRows.session;
import static io.replayvault.proof.MatrixRows.signedIn;
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
import java.util.stream.Stream;

/**
 * A valid request of every operation, and what decides about it. An operation without a row here
 * fails the matrix by its name.
 */
final class MatrixOperations {
  private MatrixOperations() {}

  static List<MatrixOperation> all() {
    return Stream.of(
            MatrixOwnOperations.all(),
            ofNobody(),
            ofSites(),
            ofAccount(),
            ofAudit(),
            MatrixPeopleOperations.all(),
            MatrixSupportOperations.all(),
            MatrixDetectionOperations.all(),
            MatrixReviewOperations.all())
        .flatMap(List::stream)
        .toList();
  }

  /** What names nobody. */
  private static List<MatrixOperation> ofNobody() {
    return List.of(
        signedIn("listPermissions", PLAIN),
        signedIn("openApi", PLAIN),
        signedIn(
            "judgePasswordRules", (scene, caller, relation) -> Asked.with(MatrixBodies.rules())));
  }

  private static List<MatrixOperation> ofSites() {
    return List.of(
        needs("listSites", Permission.SITE_READ, PLAIN),
        needs("createSite", Permission.SITE_CREATE, (s, c, r) -> Asked.with(MatrixBodies.site())),
        needs("searchSessions", Permission.SESSION_SEARCH, PLAIN),
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
        session("reportPlayed", Permission.SESSION_REPLAY, MatrixOperations::played),
        needs("listSiteGroups", Permission.SITE_GROUP_READ, PLAIN),
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
            (scene, caller, relation) -> Asked.about(scene.groupId(relation))));
  }

  /** A window of a time without segments, once something was delivered of the session. */
  private static Asked played(MatrixScene scene, MatrixCaller caller, Relation relation) {
    String session = scene.sessionId(relation);
    caller.api().send("GET", "/api/v1/sessions/" + session + "/events?from=1000&to=2000", "");
    return Asked.about(session)
        .and(Map.of("windows", List.of(Map.of("from", 1000, "to", 2000, "percent", 100))));
  }

  private static List<MatrixOperation> ofAudit() {
    return List.of(
        needs("readAuditSettings", Permission.ADDRESS_LIST_READ, PLAIN),
        needs(
            "setAuditSettings",
            Permission.ADDRESS_LIST_CHANGE,
            (scene, caller, relation) -> Asked.with(Map.of("address", "FULL"))),
        needs("readAudit", Permission.AUDIT_READ, (s, c, r) -> Asked.by("limit=1")),
        needs(
            "downloadAudit",
            Permission.AUDIT_READ,
            (s, c, r) -> Asked.by("format=csv&group=CHANGES&from=" + System.currentTimeMillis())),
        audit(
            "listSessionViewers",
            Reach.OBJECT,
            Set.of(OWN, FOREIGN, NEVER),
            (scene, caller, relation) -> Asked.about(scene.sessionId(relation))),
        audit(
            "nameVisitor",
            Reach.OBJECT,
            Set.of(OWN, FOREIGN, NEVER),
            (scene, caller, relation) ->
                Asked.with(Map.of("site", scene.siteId(relation), "identity", "the matrix"))),
        audit(
            "nameVisitor",
            Reach.OBJECT,
            Set.of(OWN, FOREIGN, NEVER),
            (scene, caller, relation) -> Asked.with(Map.of("session", scene.sessionId(relation)))),
        audit("exportAudit", Reach.ANY, Set.of(NONE), PLAIN),
        audit("readAuditCheckpoint", Reach.ANY, Set.of(NONE), PLAIN),
        audit("proveAuditConsistency", Reach.ANY, Set.of(NONE), (s, c, r) -> Asked.by("size=1")),
        audit(
            "proveAuditInclusion",
            Reach.OBJECT,
            Set.of(OWN, FOREIGN, NEVER),
            (scene, caller, relation) ->
                Asked.by("record=" + MatrixAudit.record(scene, relation))));
  }

  /** The log as a whole, to whoever may not read it absent. */
  private static MatrixOperation audit(
      String id, Reach reach, Set<Relation> relations, Making making) {
    return new MatrixOperation(
        id, reach, Optional.of(Permission.AUDIT_READ), NOT_FOUND, NOT_FOUND, relations, making);
  }

  private static List<MatrixOperation> ofAccount() {
    return List.of(
        needs("readPasswordPolicy", Permission.PASSWORD_POLICY_READ, PLAIN),
        needs(
            "setPasswordPolicy",
            Permission.PASSWORD_POLICY_CHANGE,
            (s, c, r) -> Asked.with(Map.of("profile", "pci-dss-4"))),
        needs("readLockoutPolicy", Permission.PASSWORD_POLICY_READ, PLAIN),
        needs(
            "setLockoutPolicy",
            Permission.PASSWORD_POLICY_CHANGE,
            (s, c, r) -> Asked.with(Map.of("threshold", 4, "mode", "GROWING_DELAY"))),
        needs("readCompliance", Permission.COMPLIANCE_READ, PLAIN),
        needs(
            "recordPasswordDeviation",
            Permission.PASSWORD_DEVIATION_RECORD,
            (s, c, r) -> Asked.with(MatrixBodies.deviation())),
        needs("endPasswordDeviation", Permission.PASSWORD_DEVIATION_RECORD, PLAIN),
        needs("listServiceTokens", Permission.SERVICE_TOKEN_READ, PLAIN),
        object(
            "makeServiceToken",
            Permission.SERVICE_TOKEN_CHANGE,
            FORBIDDEN,
            Set.of(OWN, UNREACHED, FOREIGN, NEVER),
            (scene, caller, relation) ->
                Asked.with(MatrixBodies.serviceToken(List.of(scene.siteId(relation)), List.of()))),
        object(
            "makeServiceToken",
            Permission.SERVICE_TOKEN_CHANGE,
            FORBIDDEN,
            Set.of(GROUPED, FOREIGN, ERASED, NEVER),
            (scene, caller, relation) ->
                Asked.with(MatrixBodies.serviceToken(List.of(), List.of(scene.groupId(relation))))),
        object(
            "revokeServiceToken",
            Permission.SERVICE_TOKEN_CHANGE,
            NOT_FOUND,
            Set.of(OWN, FOREIGN, NEVER),
            (scene, caller, relation) -> Asked.about(scene.serviceTokenId(relation))));
  }
}
