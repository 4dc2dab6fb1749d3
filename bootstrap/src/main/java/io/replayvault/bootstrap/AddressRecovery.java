package io.replayvault.bootstrap;

import io.replayvault.application.access.HostAddressLists;
import io.replayvault.application.access.HostAddressLists.Outcome;
import io.replayvault.application.access.out.StaffDuties.Holder;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.account.AccountId;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.persistence.access.JdbcLostAddresses;
import io.replayvault.persistence.access.JdbcStaffDuties;
import io.replayvault.persistence.audit.JdbcAuditLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A list of addresses that locks everybody out, removed without a server. */
public final class AddressRecovery {
  private AddressRecovery() {}

  /**
   * Removes that of an account of the person's; called by the launcher's command {@code recover},
   * by name.
   *
   * @param main the main database, as the application's user
   * @param consoleOrigin where the console is
   * @param email by which the person signs in, as typed
   * @param account the account's id, as typed; without characters for their only one
   * @return what to tell
   * @throws IllegalStateException when there is none to remove
   */
  public static String offer(DataSource main, String consoleOrigin, String email, String account) {
    Holder holder =
        new JdbcStaffDuties(main)
            .holderOf(EmailAddress.parse(email))
            .orElseThrow(() -> new IllegalStateException("nobody signs in by that address"));
    if (!holder.customer() && !holder.duties().isEmpty()) {
      throw new IllegalStateException(
          "from where staff may come is a setting: mend REPLAYVAULT_STAFF_ADDRESSES and"
              + " REPLAYVAULT_OPERATOR_ADDRESSES and start the nodes again");
    }
    Outcome outcome =
        new HostAddressLists(
                new JdbcLostAddresses(main),
                new JdbcAuditLog(main),
                new SecureChance(),
                InstantSource.system())
            .remove(holder.person(), Optional.of(account).filter(typed -> !typed.isEmpty()));
    return switch (outcome) {
      case Outcome.Removed(AccountId opened) ->
          ("The list of addresses is removed of %s: its people come from everywhere until an Admin"
                  + " User sets another at %s")
              .formatted(opened, consoleOrigin);
      case Outcome.WhichAccount(List<AccountId> theirs) ->
          throw new IllegalStateException(
              theirs.isEmpty()
                  ? "they are one of the people of no account"
                  : "name one of their accounts by --account: "
                      + theirs.stream().map(AccountId::value).collect(Collectors.joining(", ")));
      case Outcome.NoAdminUser(AccountId there) ->
          throw new IllegalStateException(
              "they are no Admin User of %s: name one of its Admin Users".formatted(there));
      case Outcome.NoList(AccountId open) ->
          throw new IllegalStateException("%s has no list of addresses".formatted(open));
      case Outcome.Changed(AccountId changed) ->
          throw new IllegalStateException(
              "somebody changed the list of %s meanwhile: look whether they are let in"
                  .formatted(changed));
    };
  }
}
