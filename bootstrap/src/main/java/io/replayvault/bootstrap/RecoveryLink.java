package io.replayvault.bootstrap;

import io.replayvault.application.access.HostLinks;
import io.replayvault.application.access.PasswordLinkTokens;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.persistence.access.JdbcLostFactors;
import io.replayvault.persistence.access.JdbcPasswordLinks;
import io.replayvault.persistence.access.JdbcPasswordLinks.Holder;
import io.replayvault.persistence.audit.JdbcAuditLog;
import java.time.InstantSource;
import javax.sql.DataSource;

/** A one-time link by which a person chooses another password, made without a server. */
public final class RecoveryLink {
  private RecoveryLink() {}

  /**
   * Offers one; called by the launcher's command {@code recover}, by name.
   *
   * @param main the main database, as the application's user
   * @param consoleOrigin where the link leads
   * @param email by which the person signs in, as typed
   * @throws IllegalStateException when nobody does
   */
  public static String offer(DataSource main, String consoleOrigin, String email) {
    return offer(main, consoleOrigin, email, HostLinks::recover);
  }

  /**
   * The same, with the person's second factor removed.
   *
   * @param factor what becomes of it: {@code lost}
   */
  public static String offer(DataSource main, String consoleOrigin, String email, String factor) {
    if (!"lost".equals(factor)) {
      throw new IllegalStateException("a second factor is lost or stays");
    }
    JdbcLostFactors lost = new JdbcLostFactors(main);
    return offer(
        main,
        consoleOrigin,
        email,
        (links, tokens, person, account) -> links.recover(tokens, person, account, lost));
  }

  private static String offer(
      DataSource main, String consoleOrigin, String email, Recovery recovery) {
    JdbcPasswordLinks links = new JdbcPasswordLinks(main);
    Holder holder =
        links
            .holderOf(EmailAddress.parse(email))
            .orElseThrow(() -> new IllegalStateException("nobody signs in by that address"));
    InstantSource clock = InstantSource.system();
    PasswordLinkTokens tokens = new PasswordLinkTokens(links, new SecureChance(), clock);
    String token =
        recovery.token(
            new HostLinks(new JdbcAuditLog(main), new SecureChance(), clock),
            tokens,
            holder.person(),
            holder.account());
    // Only now: what is done is on the audit log before it is.
    links.withdrawInvitation(holder.person());
    return consoleOrigin + "/choose-password#token=" + token;
  }

  private interface Recovery {
    String token(HostLinks links, PasswordLinkTokens tokens, PersonId person, AccountId account);
  }
}
