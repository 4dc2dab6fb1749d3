package io.replayvault.application.detection.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.FiledAlert;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the security alerts of the caller's account (clause H5). */
public interface ListAlerts {
  /** Those that match, newest first. */
  Guarded<Page> list(Caller caller, Query query);

  /**
   * Which alerts.
   *
   * @param openOnly those that nobody acknowledged
   * @param before those after this one in the order
   * @param limit 1 to 200
   */
  record Query(boolean openOnly, Optional<AlertId> before, int limit) {}

  /**
   * Alerts.
   *
   * @param alerts newest first
   * @param names of the account's people and of its staff
   * @param open how many are open in all
   * @param next where to go on; empty on the last page
   */
  record Page(
      List<FiledAlert> alerts, Map<PersonId, String> names, int open, Optional<AlertId> next) {}
}
