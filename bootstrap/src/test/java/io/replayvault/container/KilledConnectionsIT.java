package io.replayvault.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replayvault.application.account.TrialAccount;
import io.replayvault.application.masking.in.FetchPolicy;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server's pools, when the other ends of their connections are gone. */
@ExtendWith(ArquillianExtension.class)
class KilledConnectionsIT {
  private static final String KILL =
      "select count(pg_terminate_backend(pid)) from pg_stat_activity"
          + " where usename = current_user and pid <> pg_backend_pid()";

  @Inject private TrialAccount account;
  @Inject private FetchPolicy policies;

  @Resource(lookup = "jdbc/replayvault")
  @SuppressWarnings("NullAway.Init") // the container sets it
  private DataSource database;

  @Deployment
  static EnterpriseArchive product() throws IOException {
    return DeployedProduct.with(KilledConnectionsIT.class);
  }

  @Test
  void nobody_meets_a_connection_whose_server_process_was_killed() throws SQLException {
    SiteKey key = account.demoSite(Set.of(new Origin("https://shop.example"))).site().key();
    int killed = 0;
    for (int i = 0; i < 20; i++) {
      killed += kill();
      assertTrue(policies.of(key).isPresent());
    }
    assertTrue(killed >= 20, killed + " connections were killed");
  }

  @Test
  void connections_are_named_and_no_statement_runs_for_ever() throws SQLException {
    assertEquals("replayvault", ask("show application_name"));
    assertEquals("30s", ask("show statement_timeout"));
    assertEquals("10s", ask("show lock_timeout"));
    assertEquals("read committed", ask("show transaction_isolation"));
  }

  private int kill() throws SQLException {
    return Integer.parseInt(ask(KILL));
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
