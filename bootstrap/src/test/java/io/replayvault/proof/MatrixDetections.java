package io.replayvault.proof;

import io.replayvault.domain.account.AccountId;

/** The security alerts and decoys that requests of the authorisation matrix are about. */
final class MatrixDetections {
  private static final String ALERT =
      """
      insert into security_alert (account_id, id, sequence, rule, severity, at, reason, records, response)
      values ('%1$s', '%2$s', 1, 'NEW_PLACE', 'HIGH', now(), 'MINUTES=3', '1', 'ALERT')
      """;

  private static final String DECOY =
      """
      insert into decoy_session (session_id, account_id, marked_by, marked_at)
      values ('%2$s', '%1$s', 'matrix-target', now())
      """;

  private MatrixDetections() {}

  /** Writes one of each into both accounts. */
  static void write(PeopleDeployment people) {
    write(people, people.account(), Relation.OWN);
    write(people, MatrixScene.OTHER, Relation.FOREIGN);
  }

  /** The id of an alert that stands so. */
  static String alert(Relation relation) {
    return switch (relation) {
      case OWN -> "1-NEW_PLACE";
      case FOREIGN -> "1-MANY_REPLAYS";
      default -> "1-DECOY_OPENED";
    };
  }

  /** The id of a session that is marked so; no such session was recorded. */
  static String decoy(Relation relation) {
    return "matrix-decoy-" + relation;
  }

  private static void write(PeopleDeployment people, AccountId account, Relation relation) {
    people.execute(ALERT.formatted(account, alert(relation)));
    people.execute(DECOY.formatted(account, decoy(relation)));
  }
}
