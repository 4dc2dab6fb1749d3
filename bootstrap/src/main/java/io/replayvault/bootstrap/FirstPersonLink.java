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
   * @throws IllegalStateException when somebody is there already
   */
  public static String offer(DataSource main, String consoleOrigin) {
    JdbcFirstPersonLinks links = new JdbcFirstPersonLinks(main);
    if (links.isSomebodyThere()) {
      throw new IllegalStateException(
          "somebody is there already: further people are added in the console");
    }
    InstantSource clock = InstantSource.system();
    String token =
        new HostLinks(new JdbcAuditLog(main), clock)
            .bootstrap(new FirstPersonLinkTokens(links, new SecureChance(), clock));
    return consoleOrigin + "/welcome#token=" + token;
  }
}
