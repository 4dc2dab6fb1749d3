package io.replayvault.bootstrap;

import io.replayvault.application.access.HostPersonErasure;
import io.replayvault.application.access.out.StaffDuties.Holder;
import io.replayvault.application.audit.HostPersonalErasure;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.kms.password.Argon2Cost;
import io.replayvault.kms.password.Argon2PasswordHasher;
import io.replayvault.persistence.access.JdbcPersonErasure;
import io.replayvault.persistence.access.JdbcStaffDuties;
import io.replayvault.persistence.audit.JdbcAuditLog;
import io.replayvault.persistence.audit.JdbcPersonalErasure;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A person forgotten without a server, or only what audit records hold of them. */
public final class PersonErasure {
  private PersonErasure() {}

  /**
   * Forgets somebody: name, address, sign-ins, tokens, and what audit records hold of them; called
   * by the launcher's command {@code erase-person}, by name.
   *
   * @param main the main database, as the application's user
   * @param consoleOrigin where the console is
   * @param who by which e-mail address they sign in, as typed, or their pseudonymous id
   * @return what to tell
   * @throws IllegalStateException when nobody is meant
   */
  public static String offer(DataSource main, String consoleOrigin, String who) {
    PersonId person = person(main, who);
    Chance chance = new SecureChance();
    List<AccountId> accounts =
        new HostPersonErasure(
                new JdbcPersonErasure(main),
                new Argon2PasswordHasher(Argon2Cost.USUAL, 1, chance),
                new JdbcAuditLog(main),
                chance,
                InstantSource.system())
            .erase(person);
    String forgotten =
        accounts.isEmpty()
            ? "Nobody of that id is in an account"
            : "They are forgotten in " + listed(accounts) + ", but for their id " + person;
    return forgotten + System.lineSeparator() + fromLog(main, person);
  }

  /**
   * Erases what audit records hold of somebody, who stays as they are; called the same way.
   *
   * @param what {@code log}
   */
  public static String offer(DataSource main, String consoleOrigin, String who, String what) {
    if (!"log".equals(what)) {
      throw new IllegalStateException("of a person the log alone is erased, or all");
    }
    return fromLog(main, person(main, who));
  }

  private static String fromLog(DataSource main, PersonId person) {
    List<AccountId> accounts =
        new HostPersonalErasure(
                new JdbcPersonalErasure(main),
                new JdbcAuditLog(main),
                InstantSource.system(),
                new SecureChance())
            .erase(person);
    return accounts.isEmpty()
        ? "The audit log holds nothing personal of them"
        : "What was personal of their audit records is erased in " + listed(accounts);
  }

  private static String listed(List<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).collect(Collectors.joining(", "));
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
