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
import java.util.Optional;
import java.util.Set;

/** The ways in which an operation of the authorisation matrix can be decided. */
final class MatrixRows {
  static final String FORBIDDEN = "forbidden";
  static final String NOT_FOUND = "not-found";

  private static final String WORTHLESS = "link-worthless";
  private static final String CODE_WRONG = "code-wrong";

  /** A request that names nothing and holds nothing. */
  static final Making PLAIN = (scene, caller, relation) -> Asked.PLAIN;

  private MatrixRows() {}

  /** Without a sign-in. */
  static MatrixOperation open(String id, Set<Relation> relations, Making making) {
    return new MatrixOperation(
        id, Reach.OPEN, Optional.empty(), WORTHLESS, WORTHLESS, relations, making);
  }

  /** Whoever is signed in may. */
  static MatrixOperation signedIn(String id, Making making) {
    return new MatrixOperation(
        id, Reach.ANY, Optional.empty(), FORBIDDEN, NOT_FOUND, Set.of(NONE), making);
  }

  /** A proof of who is there, right or wrong. */
  static MatrixOperation proof(String id, Making making) {
    return new MatrixOperation(
        id, Reach.PROOF, Optional.empty(), CODE_WRONG, CODE_WRONG, Set.of(OWN, NEVER), making);
  }

  /** Whoever has the permission may. */
  static MatrixOperation needs(String id, Permission permission, Making making) {
    return new MatrixOperation(
        id, Reach.ANY, Optional.of(permission), FORBIDDEN, NOT_FOUND, Set.of(NONE), making);
  }

  /** About a session. */
  static MatrixOperation session(String id, Permission permission, Making making) {
    return new MatrixOperation(
        id,
        Reach.SESSION,
        Optional.of(permission),
        NOT_FOUND,
        NOT_FOUND,
        Set.of(OWN, GROUPED, UNREACHED, FOREIGN, ERASED, NEVER),
        making);
  }

  /** About something of an account. */
  static MatrixOperation object(
      String id, Permission permission, String denied, Set<Relation> relations, Making making) {
    return new MatrixOperation(
        id, Reach.OBJECT, Optional.of(permission), denied, NOT_FOUND, relations, making);
  }

  /** In an account that the request names, if it names one. */
  static MatrixOperation account(
      String id, Permission permission, String denied, Set<Relation> relations, Making making) {
    return new MatrixOperation(
        id,
        Reach.ACCOUNT,
        Optional.of(permission),
        denied,
        NOT_FOUND,
        relations,
        (scene, caller, relation) -> {
          Asked asked = making.of(scene, caller, relation);
          return relation == NONE ? asked : asked.in(scene.accountId(relation));
        });
  }
}
