package io.replayvault.bootstrap.configuration;

import java.util.List;

/**
 * Checkpoints of the audit log lie in at least one place besides the database (clause F3, H1): else
 * whoever administers it could write the whole log anew, and nothing would contradict them.
 */
final class CheckpointsApart {

  /** Lets a production profile start without any place, for a trial of it. */
  static final String WAIVER = "replayvault.trial.checkpoints.in.database.alone";

  private static final String FOLDER = "replayvault.audit.folder";
  private static final List<String> PLACES =
      List.of(FOLDER, "replayvault.audit.bucket", "replayvault.audit.syslog");

  private final SettingSource source;

  CheckpointsApart(SettingSource source) {
    this.source = source;
  }

  void check() {
    if (PLACES.stream().anyMatch(place -> source.text(place).isPresent())) {
      return;
    }
    if (source.flag(WAIVER, false)) {
      source.warn(
          WAIVER,
          "leaves the audit log to the database's administrator alone",
          "take it out before real recordings come, and name a place for checkpoints");
      return;
    }
    source.refuse(
        FOLDER,
        "is not set, and neither is REPLAYVAULT_AUDIT_BUCKET nor REPLAYVAULT_AUDIT_SYSLOG",
        "set one of the three, out of the database administrator's hands: it is what a log that was"
            + " written anew is held to");
  }
}
