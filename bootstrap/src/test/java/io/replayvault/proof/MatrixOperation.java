package io.replayvault.proof;

import io.replayvault.domain.access.Permission;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of the console's API as the authorisation matrix calls it.
 *
 * @param id its {@code operationId} in {@code docs/openapi.json}
 * @param reach what decides besides the permission
 * @param needed the permission; empty where being signed in is enough
 * @param denied the problem for whoever may not
 * @param absent the problem for whoever may, where the object is not the account's
 * @param relations how objects stand to callers
 * @param making how a valid request is made
 */
record MatrixOperation(
    String id,
    Reach reach,
    Optional<Permission> needed,
    String denied,
    String absent,
    Set<Relation> relations,
    Making making) {
  /** What decides besides the permission. */
  enum Reach {
    /** Nothing: whoever has the permission may. */
    ANY,
    /** No sign-in is asked for: the object alone decides. */
    OPEN,
    /** The scope must cover the site. */
    SITE,
    /** The session must be the account's, and the scope cover its site. */
    SESSION,
    /** The object must be the account's. */
    OBJECT,
    /** The account that the request names must be one where the caller may act. */
    ACCOUNT,
    /** The account that the body names must be one where the caller is somebody. */
    CHOICE,
    /** What the body proves must be right. */
    PROOF
  }

  /** The same of a request that names an account. */
  MatrixOperation elsewhere() {
    return new MatrixOperation(
        id,
        Reach.ACCOUNT,
        needed,
        denied,
        absent,
        Set.of(Relation.FOREIGN, Relation.NEVER),
        (scene, caller, relation) ->
            making.of(scene, caller, Relation.NONE).in(scene.accountId(relation)));
  }

  /** Makes a valid request; may put what it needs into the scene. */
  @FunctionalInterface
  interface Making {
    Asked of(MatrixScene scene, MatrixCaller caller, Relation relation);
  }

  /**
   * What a request names and holds.
   *
   * @param id in the place of {@code {id}}
   * @param query without the question mark; may be empty
   * @param body as JSON; may be empty
   */
  record Asked(String id, String query, String body) {
    /** Names nothing. */
    static final Asked PLAIN = new Asked("", "", "");

    static Asked about(String id) {
      return new Asked(id, "", "");
    }

    static Asked by(String query) {
      return new Asked("", query, "");
    }

    static Asked with(Object body) {
      return new Asked("", "", ApiCaller.json(body));
    }

    Asked and(Object body) {
      return new Asked(id, query, ApiCaller.json(body));
    }

    Asked in(String account) {
      String named = "account=" + account;
      return new Asked(id, query.isEmpty() ? named : query + "&" + named, body);
    }
  }
}
