package io.replayvault.proof;

/** The records that requests of the authorisation matrix ask about. */
final class MatrixAudit {
  private static final int PATIENCE_SECONDS = 150;

  private MatrixAudit() {}

  /** Until the log has a checkpoint, nothing can be proved of it. */
  static void awaitCheckpoint(MatrixScene scene) {
    for (int waited = 0; count(scene, "audit_checkpoint where size > 0") == 0; waited++) {
      if (waited == PATIENCE_SECONDS) {
        throw new IllegalStateException("the audit log was not signed in time");
      }
      ApiCaller.pause(1_000);
    }
  }

  /** A record of the account, one that is not, or one that is not there. */
  static long record(MatrixScene scene, Relation relation) {
    String own = "account_id = '" + scene.accountId(Relation.OWN) + "'";
    return switch (relation) {
      case OWN -> first(scene, own);
      case FOREIGN -> first(scene, "(" + own + ") is not true");
      default -> 1_000_000_000L;
    };
  }

  private static long first(MatrixScene scene, String which) {
    String sql = "select coalesce(min(sequence), 1000000000) from audit_record where " + which;
    return Long.parseLong(scene.people().query(sql).get(0));
  }

  private static long count(MatrixScene scene, String what) {
    return Long.parseLong(scene.people().query("select count(*) from " + what).get(0));
  }
}
