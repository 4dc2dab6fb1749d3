package io.replayvault.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  private static final int IDLE = 5;

  private static final String KILL =
      "select count(pg_terminate_backend(pid)) from pg_stat_activity"
          + " where usename = current_user and pid <> pg_backend_pid()";

  private static final String READ_ONLY = "set default_transaction_read_only = on";

  /** Changes no row, and is a write to the server all the same. */
  private static final String WRITE = "delete from served_recorder where false";

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
    for (int i = 0; i < 10; i++) {
      fillThePool();
      try (Connection killer = database.getConnection()) {
        assertTrue(Integer.parseInt(ask(killer, KILL)) >= IDLE - 1);
        // The one that lives is not given back: all that the pool has are dead.
        assertTrue(policies.of(key).isPresent());
      }
    }
  }

  /** As when another server took over and the old one, still there, only answers questions. */
  @Test
  void who_meets_a_server_that_takes_no_writes_is_the_last_to_meet_it() throws SQLException {
    List<Connection> open = openAll();
    Connection met = open.removeLast();
    try {
      execute(met, READ_ONLY);
      for (Connection each : open) {
        execute(each, READ_ONLY);
      }
    } finally {
      closeAll(open);
    }
    try (met) {
      assertEquals(
          "25006", assertThrows(SQLException.class, () -> execute(met, WRITE)).getSQLState());
    }
    List<Connection> fresh = openAll();
    try {
      for (Connection each : fresh) {
        assertEquals("off", ask(each, "show default_transaction_read_only"));
        execute(each, WRITE);
      }
    } finally {
      closeAll(fresh);
    }
  }

  @Test
  void connections_are_named_and_no_statement_runs_for_ever() throws SQLException {
    assertEquals("replayvault", ask("show application_name"));
    assertEquals("30s", ask("show statement_timeout"));
    assertEquals("10s", ask("show lock_timeout"));
    assertEquals("read committed", ask("show transaction_isolation"));
  }

  /** {@code PatientConnection} relies on it. */
  @Test
  void a_connection_whose_time_out_was_changed_has_the_usual_one_again() throws SQLException {
    Set<Integer> usual = timeOuts(connection -> {});
    timeOuts(connection -> connection.setNetworkTimeout(Runnable::run, 7_654));
    assertEquals(usual, timeOuts(connection -> {}));
    assertEquals(1, usual.size());
  }

  private Set<Integer> timeOuts(Change change) throws SQLException {
    Set<Integer> found = new HashSet<>();
    List<Connection> open = new ArrayList<>();
    try {
      for (int i = 0; i < IDLE; i++) {
        Connection connection = database.getConnection();
        open.add(connection);
        found.add(connection.getNetworkTimeout());
        change.of(connection);
      }
    } finally {
      for (Connection each : open) {
        each.close();
      }
    }
    return found;
  }

  private interface Change {
    void of(Connection connection) throws SQLException;
  }

  private void fillThePool() throws SQLException {
    closeAll(openAll());
  }

  private List<Connection> openAll() throws SQLException {
    List<Connection> open = new ArrayList<>();
    for (int i = 0; i < IDLE; i++) {
      open.add(database.getConnection());
    }
    return open;
  }

  private static void closeAll(List<Connection> open) throws SQLException {
    for (Connection each : open) {
      each.close();
    }
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return ask(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
