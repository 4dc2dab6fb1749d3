package io.replayvault.proof;

import static io.replayvault.proof.MatrixRows.NOT_FOUND;
import static io.replayvault.proof.MatrixRows.PLAIN;
import static io.replayvault.proof.MatrixRows.needs;
import static io.replayvault.proof.MatrixRows.object;
import static io.replayvault.proof.Relation.FOREIGN;
import static io.replayvault.proof.Relation.NEVER;
import static io.replayvault.proof.Relation.OWN;

import io.replayvault.domain.access.Permission;
import io.replayvault.proof.MatrixOperation.Asked;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of the authorisation matrix about detections (clause H5). */
final class MatrixDetectionOperations {
  private static final Set<Relation> ANY = Set.of(OWN, FOREIGN, NEVER);

  private MatrixDetectionOperations() {}

  static List<MatrixOperation> all() {
    return List.of(
        needs("listSecurityAlerts", Permission.DETECTION_READ, PLAIN),
        object(
            "acknowledgeSecurityAlert",
            Permission.DETECTION_CHANGE,
            NOT_FOUND,
            ANY,
            (scene, caller, relation) ->
                Asked.about(MatrixDetections.alert(relation)).and(Map.of("note", "the matrix"))),
        needs("readDetectionPolicy", Permission.DETECTION_READ, PLAIN),
        needs(
            "setDetectionPolicy",
            Permission.DETECTION_CHANGE,
            (scene, caller, relation) -> Asked.with(policy())),
        needs("listDecoys", Permission.DETECTION_READ, PLAIN),
        object(
            "markDecoy",
            Permission.DETECTION_CHANGE,
            NOT_FOUND,
            ANY,
            (scene, caller, relation) -> Asked.with(Map.of("session", scene.sessionId(relation)))),
        object(
            "unmarkDecoy",
            Permission.DETECTION_CHANGE,
            NOT_FOUND,
            ANY,
            (scene, caller, relation) -> Asked.about(MatrixDetections.decoy(relation))));
  }

  private static Map<String, Object> policy() {
    return Map.of(
        "responses",
        List.of(Map.of("rule", "NEW_PLACE", "response", "ALERT")),
        "zone",
        "Asia/Tokyo",
        "days",
        List.of("MONDAY"),
        "from",
        9,
        "to",
        18,
        "replays",
        40,
        "exports",
        4);
  }
}
