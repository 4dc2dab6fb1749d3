package io.replayvault.application.detection.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.FiledAlert;
import java.util.List;
import java.util.Optional;

/** The security alerts of accounts. Durable on return; none is ever removed or raised by hand. */
public interface SecurityAlerts {
  /** Those that match, newest first: by the record that raised them, then by id, both falling. */
  List<FiledAlert> read(AlertQuery query);

  /** How many of the account's were not acknowledged. */
  int open(AccountId account);

  /** The account's alert; empty if there is none. */
  Optional<FiledAlert> find(AccountId account, AlertId alert);

  /** Acknowledges it, unless somebody did before; nothing happens if there is none. */
  void acknowledge(AccountId account, AlertId alert, Acknowledgement acknowledgement);

  /**
   * Which alerts.
   *
   * @param account whose
   * @param openOnly those that were not acknowledged
   * @param before those that come after this one in the order
   * @param limit 1 to 201
   */
  record AlertQuery(AccountId account, boolean openOnly, Optional<AlertId> before, int limit) {}
}
