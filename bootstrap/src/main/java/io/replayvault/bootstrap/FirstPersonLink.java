package io.replayvault.bootstrap;

import io.replayvault.application.access.FirstPersonLinkTokens;
import io.replayvault.application.access.HostLinks;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.persistence.access.JdbcFirstPersonLinks;
import io.replayvault.persistence.audit.JdbcAuditLog;
import java.time.InstantSource;
import javax.sql.DataSource;

/** A one-time link for the first person of a deployment, made without a server. */
public final class FirstPersonLink {
  private FirstPersonLink() {}

  /**
   * Offers one; called by the launcher's command {@code bootstrap}, by name.
   *
   * @param main the main database, as the application's user
   * @param consoleOrigin where the link leads
   * @param kind {@code staff} or {@code customer}
   * @throws IllegalStateException when somebody of that kind is there already
   */
  public static String offer(DataSource main, String consoleOrigin, String kind) {
    JdbcFirstPersonLinks links = new JdbcFirstPersonLinks(main);
    boolean staff = "staff".equals(kind);
    if (staff ? links.isSomebodyThere() : links.isCustomerThere()) {
      throw new IllegalStateException(
          "somebody is there already: further people are added in the console, staff by the"
              + " command staff");
    }
    InstantSource clock = InstantSource.system();
    HostLinks host = new HostLinks(new JdbcAuditLog(main), new SecureChance(), clock);
    FirstPersonLinkTokens tokens = new FirstPersonLinkTokens(links, new SecureChance(), clock);
    String token = staff ? host.bootstrap(tokens) : host.bootstrapCustomer(tokens);
    return consoleOrigin + "/welcome#token=" + token;
  }
}
