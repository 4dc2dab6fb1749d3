package io.replayvault.bootstrap;

import io.replayvault.application.access.out.StaffDuties.Holder;
import io.replayvault.application.audit.HostPersonalErasure;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.persistence.access.JdbcStaffDuties;
import io.replayvault.persistence.audit.JdbcAuditLog;
import io.replayvault.persistence.audit.JdbcPersonalErasure;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What audit records hold of a person, erased without a server. */
public final class PersonErasure {
  private PersonErasure() {}

  /**
   * Erases it; called by the launcher's command {@code erase-person}, by name.
   *
   * @param main the main database, as the application's user
   * @param consoleOrigin where the console is
   * @param who by which e-mail address they sign in, as typed, or their pseudonymous id
   * @return what to tell
   * @throws IllegalStateException when nobody is meant
   */
  public static String offer(DataSource main, String consoleOrigin, String who) {
    List<AccountId> accounts =
        new HostPersonalErasure(
                new JdbcPersonalErasure(main),
                new JdbcAuditLog(main),
                InstantSource.system(),
                new SecureChance())
            .erase(person(main, who));
    return accounts.isEmpty()
        ? "The audit log holds nothing personal of them"
        : "What was personal of their audit records is erased in "
            + accounts.stream().map(AccountId::value).collect(Collectors.joining(", "));
  }

  private static PersonId person(DataSource main, String who) {
    if (who.contains("@")) {
      return new JdbcStaffDuties(main)
          .holderOf(EmailAddress.parse(who))
          .map(Holder::person)
          .orElseThrow(() -> new IllegalStateException("nobody signs in by that address"));
    }
    if (!PersonId.isWellFormed(who)) {
      throw new IllegalStateException("that is neither an e-mail address nor a person's id");
    }
    return new PersonId(who);
  }
}
