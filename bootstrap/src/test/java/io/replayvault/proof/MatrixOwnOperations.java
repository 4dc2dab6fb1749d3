package io.replayvault.proof;

import static io.replayvault.proof.MatrixRows.NOT_FOUND;
import static io.replayvault.proof.MatrixRows.PLAIN;
import static io.replayvault.proof.MatrixRows.open;
import static io.replayvault.proof.MatrixRows.proof;
import static io.replayvault.proof.MatrixRows.signedIn;
import static io.replayvault.proof.Relation.FOREIGN;
import static io.replayvault.proof.Relation.NEVER;
import static io.replayvault.proof.Relation.NONE;
import static io.replayvault.proof.Relation.OWN;

import io.replayvault.proof.MatrixOperation.Asked;
import io.replayvault.proof.MatrixOperation.Making;
import io.replayvault.proof.MatrixOperation.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of the authorisation matrix about getting in and about the caller's own. */
final class MatrixOwnOperations {
  private MatrixOwnOperations() {}

  static List<MatrixOperation> all() {
    return Stream.of(withoutSignIn(), proofs(), passkeys(), own(), signIns())
        .flatMap(List::stream)
        .toList();
  }

  private static List<MatrixOperation> withoutSignIn() {
    return List.of(
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
                        MatrixBodies.NEXT_PASSWORD))));
  }

  private static List<MatrixOperation> proofs() {
    return List.of(
        proof(
            "completeSignIn",
            (scene, caller, relation) -> Asked.with(MatrixBodies.code(caller, relation))),
        proof(
            "stepUp",
            (scene, caller, relation) -> Asked.with(MatrixBodies.proof(caller, relation))),
        signedIn("describeFactor", PLAIN),
        signedIn("beginEnrolment", PLAIN),
        signedIn(
            "confirmEnrolment", (scene, caller, r) -> Asked.with(MatrixBodies.firstCode(caller))),
        signedIn("replaceRecoveryCodes", PLAIN),
        signedIn("removeFactor", PLAIN));
  }

  private static List<MatrixOperation> passkeys() {
    return List.of(
        own("askForPasskey", Set.of(OWN, NEVER), MatrixPasskeys::asked),
        signedIn("beginPasskey", PLAIN),
        new MatrixOperation(
            "registerPasskey",
            Reach.PROOF,
            Optional.empty(),
            "passkey-refused",
            "passkey-refused",
            Set.of(NEVER),
            (scene, caller, relation) -> Asked.with(MatrixBodies.noPasskey())),
        own("removePasskey", Set.of(OWN, FOREIGN, NEVER), MatrixPasskeys::asked));
  }

  private static List<MatrixOperation> own() {
    return List.of(
        signedIn("me", PLAIN),
        signedIn("describePassword", PLAIN),
        signedIn(
            "changePassword", (scene, caller, relation) -> Asked.with(MatrixBodies.passwords())),
        new MatrixOperation(
            "chooseDefaults",
            Reach.CHOICE,
            Optional.empty(),
            NOT_FOUND,
            NOT_FOUND,
            Set.of(OWN, FOREIGN, NEVER),
            (scene, caller, relation) -> Asked.with(Map.of("account", scene.accountId(relation)))));
  }

  private static List<MatrixOperation> signIns() {
    return List.of(
        signedIn("signOut", PLAIN),
        signedIn("failures", PLAIN),
        signedIn("ownSignIns", PLAIN),
        signedIn("signOutEverywhere", PLAIN),
        own(
            "endOwnSignIn",
            Set.of(OWN, FOREIGN, NEVER),
            (scene, caller, relation) -> Asked.about(signIn(scene, caller, relation))));
  }

  /** About something of the caller's own. */
  private static MatrixOperation own(String id, Set<Relation> relations, Making making) {
    return new MatrixOperation(
        id, Reach.OBJECT, Optional.empty(), NOT_FOUND, NOT_FOUND, relations, making);
  }

  private static String signIn(MatrixScene scene, MatrixCaller caller, Relation relation) {
    return switch (relation) {
      case OWN -> caller.signIn();
      case FOREIGN -> scene.anothersSignIn();
      default -> "0123456789abcdef";
    };
  }
}
