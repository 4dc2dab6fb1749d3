package io.replayvault.bootstrap;

import io.replayvault.application.access.HostLinks;
import io.replayvault.application.access.PasswordLinkTokens;
import io.replayvault.application.access.StaffAssignment;
import io.replayvault.application.access.StaffAssignment.Outcome;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.account.AccountId;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.kms.password.Argon2Cost;
import io.replayvault.kms.password.Argon2PasswordHasher;
import io.replayvault.persistence.access.JdbcPasswordLinks;
import io.replayvault.persistence.access.JdbcStaffDuties;
import io.replayvault.persistence.audit.JdbcAuditLog;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A duty given or ended without a server. */
public final class StaffDuty {
  private StaffDuty() {}

  /**
   * Gives or ends one; called by the launcher's command {@code staff}, by name.
   *
   * @param main the main database, as the application's user
   * @param consoleOrigin where the link of whoever is new leads
   * @param email by which they sign in, as typed
   * @param duty its name, in small letters
   * @param accounts account ids with commas between; may be empty
   * @param name of whoever is new; may be empty
   * @param deed {@code give} or {@code end}
   * @return what to tell
   * @throws IllegalStateException when it is refused
   */
  public static String offer(
      DataSource main,
      String consoleOrigin,
      String email,
      String duty,
      String accounts,
      String name,
      String deed) {
    Chance chance = new SecureChance();
    InstantSource clock = InstantSource.system();
    StaffAssignment staff =
        new StaffAssignment(
            new JdbcStaffDuties(main),
            new Argon2PasswordHasher(Argon2Cost.USUAL, 1, chance),
            new JdbcAuditLog(main),
            chance,
            clock);
    EmailAddress address = EmailAddress.parse(email);
    Duty meant = Duty.valueOf(duty.toUpperCase(Locale.ROOT).replace('-', '_'));
    List<String> named =
        Arrays.stream(accounts.split(",", -1)).filter(one -> !one.isEmpty()).toList();
    String called = name.isBlank() ? email.strip().split("@", 2)[0] : name.strip();
    Outcome outcome =
        "end".equals(deed)
            ? staff.end(address, meant, named)
            : staff.give(address, called, meant, named);
    return switch (outcome) {
      case Outcome.Given given -> told(given, duty, link(given, main, consoleOrigin));
      case Outcome.Ended ended -> duty + " is ended on " + listed(ended.accounts());
      case Outcome.Refused refused ->
          throw new IllegalStateException(String.join("; ", refused.faults()));
    };
  }

  private static String told(Outcome.Given given, String duty, String link) {
    return duty
        + " is given on "
        + listed(given.accounts())
        + (given.isNew() ? System.lineSeparator() + link : "");
  }

  private static String link(Outcome.Given given, DataSource main, String consoleOrigin) {
    if (!given.isNew()) {
      return "";
    }
    InstantSource clock = InstantSource.system();
    PasswordLinkTokens tokens =
        new PasswordLinkTokens(new JdbcPasswordLinks(main), new SecureChance(), clock);
    return consoleOrigin
        + "/choose-password#token="
        + new HostLinks(new JdbcAuditLog(main), new SecureChance(), clock)
            .recover(tokens, given.person(), given.accounts().getFirst());
  }

  private static String listed(List<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).collect(Collectors.joining(", "));
  }
}
