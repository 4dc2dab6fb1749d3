package io.replayvault.bootstrap;

import io.replayvault.application.access.HostAccounts;
import io.replayvault.application.access.HostAccounts.Outcome;
import io.replayvault.application.access.HostLinks;
import io.replayvault.application.access.PasswordLinkTokens;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.Region;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.kms.password.Argon2Cost;
import io.replayvault.kms.password.Argon2PasswordHasher;
import io.replayvault.persistence.access.JdbcAccountRegister;
import io.replayvault.persistence.access.JdbcPasswordLinks;
import io.replayvault.persistence.access.JdbcStaffDuties;
import io.replayvault.persistence.audit.JdbcAuditLog;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The operator's customers made, renamed and listed without a server. */
public final class CustomerAccounts {
  private CustomerAccounts() {}

  /**
   * Makes an account and its named contact; called by the launcher's command {@code account}, by
   * name.
   *
   * @param main the main database, as the application's user
   * @param consoleOrigin where the contact's link leads
   * @param name of the account
   * @param region one of the deployment's, checked by the caller; may be empty
   * @param email by which the contact signs in, as typed
   * @param contact name of a contact who is new; may be empty
   * @return what to tell
   * @throws IllegalStateException when it is refused
   */
  public static String offer(
      DataSource main,
      String consoleOrigin,
      String name,
      String region,
      String email,
      String contact) {
    String called = contact.isBlank() ? email.strip().split("@", 2)[0] : contact.strip();
    Optional<Region> where = Optional.of(region).filter(one -> !one.isEmpty()).map(Region::new);
    Outcome outcome = host(main).add(name.strip(), where, EmailAddress.parse(email), called);
    return outcome instanceof Outcome.Added added
        ? "%s is the account %s%n%s"
            .formatted(name.strip(), added.account(), welcome(added, main, consoleOrigin))
        : told(outcome);
  }

  /**
   * Gives an account another name; called the same way.
   *
   * @param id of the account, as typed
   * @param name the other name
   */
  public static String offer(DataSource main, String consoleOrigin, String id, String name) {
    return told(host(main).rename(id, name.strip()));
  }

  /** Lists the accounts, a line each; called the same way. */
  public static String offer(DataSource main, String consoleOrigin) {
    return host(main).list().stream()
        .map(CustomerAccounts::line)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String line(Account account) {
    return account.id()
        + "  "
        + account.name()
        + account.region().map(region -> "  (" + region.name() + ")").orElse("");
  }

  private static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Added added -> added.account().value();
      case Outcome.Renamed renamed -> line(renamed.account());
      case Outcome.Refused refused -> throw new IllegalStateException(refused.fault());
    };
  }

  private static String welcome(Outcome.Added added, DataSource main, String consoleOrigin) {
    if (!added.needsLink()) {
      return "Its contact has an account already and signs in at " + consoleOrigin + " as ever";
    }
    Chance chance = new SecureChance();
    InstantSource clock = InstantSource.system();
    PasswordLinkTokens tokens = new PasswordLinkTokens(new JdbcPasswordLinks(main), chance, clock);
    return consoleOrigin
        + "/choose-password#token="
        + new HostLinks(new JdbcAuditLog(main), chance, clock)
            .welcome(tokens, added.contact(), added.account());
  }

  private static HostAccounts host(DataSource main) {
    Chance chance = new SecureChance();
    return new HostAccounts(
        new JdbcAccountRegister(main),
        new JdbcStaffDuties(main),
        new Argon2PasswordHasher(Argon2Cost.USUAL, 1, chance),
        new JdbcAuditLog(main),
        chance,
        InstantSource.system());
  }
}
