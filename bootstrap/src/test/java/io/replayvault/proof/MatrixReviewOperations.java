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

/** The rows of the authorisation matrix about access reviews. */
final class MatrixReviewOperations {
  private static final Set<Relation> REVIEWS = Set.of(OWN, FOREIGN, NEVER);

  private MatrixReviewOperations() {}

  static List<MatrixOperation> all() {
    return List.of(
        needs("listAccessReviews", Permission.ACCESS_REVIEW_READ, PLAIN),
        object(
            "readAccessReview",
            Permission.ACCESS_REVIEW_READ,
            NOT_FOUND,
            REVIEWS,
            (scene, caller, relation) -> Asked.about(MatrixReviews.open(relation))),
        object(
            "readAccessReviewResult",
            Permission.ACCESS_REVIEW_READ,
            NOT_FOUND,
            REVIEWS,
            (scene, caller, relation) -> Asked.about(MatrixReviews.ended(relation))),
        ofReview("confirmReviewedPerson"),
        ofPerson("confirmReviewedPerson"),
        ofReview("revokeReviewedPerson"),
        ofPerson("revokeReviewedPerson"));
  }

  /** Whoever is in the account's review, in reviews that stand so. */
  private static MatrixOperation ofReview(String id) {
    return object(
        id,
        Permission.ACCESS_REVIEW_DECIDE,
        NOT_FOUND,
        REVIEWS,
        (scene, caller, relation) ->
            Asked.about(MatrixReviews.open(relation)).and(Map.of("person", scene.personId(OWN))));
  }

  /** People who stand so, in the account's review. */
  private static MatrixOperation ofPerson(String id) {
    return object(
        id,
        Permission.ACCESS_REVIEW_DECIDE,
        NOT_FOUND,
        REVIEWS,
        (scene, caller, relation) ->
            Asked.about(MatrixReviews.open(OWN)).and(Map.of("person", scene.personId(relation))));
  }
}
