package io.replayvault.bootstrap;

import io.replayvault.application.access.HostAddressLists;
import io.replayvault.application.access.out.StaffDuties.Holder;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.account.AccountId;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.persistence.access.JdbcLostAddresses;
import io.replayvault.persistence.access.JdbcStaffDuties;
import io.replayvault.persistence.audit.JdbcAuditLog;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Lists of addresses that lock everybody out, removed without a server. */
public final class AddressRecovery {
  private AddressRecovery() {}

  /**
   * Removes those of the person's accounts; called by the launcher's command {@code recover}, by
   * name.
   *
   * @param main the main database, as the application's user
   * @param consoleOrigin where the console is
   * @param email by which the person signs in, as typed
   * @return what to tell
   * @throws IllegalStateException when there is none to remove
   */
  public static String offer(DataSource main, String consoleOrigin, String email) {
    Holder holder =
        new JdbcStaffDuties(main)
            .holderOf(EmailAddress.parse(email))
            .orElseThrow(() -> new IllegalStateException("nobody signs in by that address"));
    if (!holder.duties().isEmpty()) {
      throw new IllegalStateException(
          "from where staff may come is a setting: mend REPLAYVAULT_STAFF_ADDRESSES and"
              + " REPLAYVAULT_OPERATOR_ADDRESSES and start the nodes again");
    }
    List<AccountId> opened =
        new HostAddressLists(
                new JdbcLostAddresses(main),
                new JdbcAuditLog(main),
                new SecureChance(),
                InstantSource.system())
            .remove(holder.person());
    if (opened.isEmpty()) {
      throw new IllegalStateException("no account of theirs has a list of addresses");
    }
    return "The list of addresses is removed of "
        + opened.stream().map(AccountId::value).collect(Collectors.joining(", "))
        + ": its people come from everywhere until an Admin User sets another at "
        + consoleOrigin;
  }
}
