package io.replayvault.proof;

import static io.replayvault.proof.MatrixRows.FORBIDDEN;
import static io.replayvault.proof.MatrixRows.NOT_FOUND;
import static io.replayvault.proof.MatrixRows.PLAIN;
import static io.replayvault.proof.MatrixRows.account;
import static io.replayvault.proof.MatrixRows.object;
import static io.replayvault.proof.Relation.ERASED;
import static io.replayvault.proof.Relation.FOREIGN;
import static io.replayvault.proof.Relation.GROUPED;
import static io.replayvault.proof.Relation.NEVER;
import static io.replayvault.proof.Relation.NONE;
import static io.replayvault.proof.Relation.OWN;
import static io.replayvault.proof.Relation.UNREACHED;

import io.replayvault.domain.access.Permission;
import io.replayvault.proof.MatrixOperation.Asked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of the authorisation matrix about an account's people. */
final class MatrixPeopleOperations {
  private static final Set<Relation> PERSON = Set.of(OWN, FOREIGN, NEVER);
  private static final Set<Relation> ACCOUNTS = Set.of(NONE, OWN, FOREIGN, NEVER);

  private MatrixPeopleOperations() {}

  static List<MatrixOperation> all() {
    return Stream.of(shown(), requested(), settled(), reset()).flatMap(List::stream).toList();
  }

  private static List<MatrixOperation> shown() {
    return List.of(
        account("listPeople", Permission.PERSON_READ, FORBIDDEN, ACCOUNTS, PLAIN),
        account("listPersonRequests", Permission.PERSON_READ, FORBIDDEN, ACCOUNTS, PLAIN),
        object(
            "listPersonAttempts",
            Permission.PERSON_READ,
            NOT_FOUND,
            PERSON,
            (scene, caller, relation) -> Asked.about(scene.personId(relation))),
        account(
            "listPersonAttempts",
            Permission.PERSON_READ,
            NOT_FOUND,
            PERSON,
            (scene, caller, relation) ->
                Asked.about(scene.personId(relation == FOREIGN ? FOREIGN : OWN))));
  }

  private static List<MatrixOperation> requested() {
    return List.of(
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
            PERSON,
            (scene, caller, relation) ->
                Asked.with(
                    Map.of(
                        "kind", "REVOKE",
                        "person", scene.personId(relation),
                        "reason", "the matrix"))),
        account(
            "requestPerson",
            Permission.PERSON_REQUEST,
            FORBIDDEN,
            PERSON,
            (scene, caller, relation) -> Asked.with(MatrixBodies.addition(List.of(), List.of()))));
  }

  private static List<MatrixOperation> settled() {
    return List.of(
        request("fulfilPersonRequest", Permission.PERSON_FULFIL, Optional.empty()),
        requestIn("fulfilPersonRequest", Permission.PERSON_FULFIL, Optional.empty()),
        request("refusePersonRequest", Permission.PERSON_FULFIL, MatrixBodies.reason()),
        requestIn("refusePersonRequest", Permission.PERSON_FULFIL, MatrixBodies.reason()),
        request("withdrawPersonRequest", Permission.PERSON_REQUEST, Optional.empty()),
        requestIn("withdrawPersonRequest", Permission.PERSON_REQUEST, Optional.empty()));
  }

  private static List<MatrixOperation> reset() {
    return List.of(
        object(
            "resetPassword",
            Permission.PERSON_RESET,
            NOT_FOUND,
            PERSON,
            (scene, caller, relation) -> Asked.about(scene.personId(relation))),
        object(
            "resetFactor",
            Permission.PERSON_RESET,
            NOT_FOUND,
            PERSON,
            (scene, caller, relation) -> Asked.about(scene.personId(relation))),
        account(
            "resetFactor",
            Permission.PERSON_RESET,
            NOT_FOUND,
            PERSON,
            (scene, caller, relation) ->
                Asked.about(scene.personId(relation == FOREIGN ? FOREIGN : OWN))));
  }

  private static MatrixOperation request(String id, Permission permission, Optional<Object> body) {
    return object(
        id,
        permission,
        NOT_FOUND,
        PERSON,
        (scene, caller, relation) -> settled(scene.requestId(relation), body));
  }

  /** A request that is there, and the account in which the caller acts. */
  private static MatrixOperation requestIn(
      String id, Permission permission, Optional<Object> body) {
    return account(
        id,
        permission,
        NOT_FOUND,
        PERSON,
        (scene, caller, relation) ->
            settled(scene.requestId(relation == FOREIGN ? FOREIGN : OWN), body));
  }

  private static Asked settled(String request, Optional<Object> body) {
    return body.map(b -> Asked.about(request).and(b)).orElse(Asked.about(request));
  }
}
