package io.replayvault.persistence.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.node.out.ChangeFeed;
import io.replayvault.application.node.out.ChangeFeedContract;
import io.replayvault.application.node.out.ChangeListener;
import io.replayvault.application.node.out.ChangeNotice;
import io.replayvault.application.node.out.ChangeNotice.Kind;
import io.replayvault.application.node.out.ToldChanges;
import io.replayvault.persistence.database.FreshDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresChangeFeedIT extends ChangeFeedContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  private static final String OF_THE_FEED =
      " from pg_stat_activity where datname = current_database()"
          + " and query like '%change_notice%' and pid <> pg_backend_pid()";

  private boolean deaf;

  @BeforeEach
  void makeSites() throws SQLException {
    database.execute(
        """
        insert into site (id, account_id, name, site_key, created_at)
        select 'site-' || i, 'account', 'Shop', 'sk_' || i, now() from generate_series(0, 60) i
        """);
  }

  @Override
  protected ChangeFeed feed() {
    return new PostgresChangeFeed(deaf ? withoutNotifications() : database.application());
  }

  @Override
  protected void changeSite(String id) {
    try (Connection connection = database.connection()) {
      rename(connection, id);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected void almostChangeSite(String id) {
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      rename(connection, id);
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_site_that_gains_or_loses_an_origin_has_changed() throws Exception {
    ToldChanges node = follow();
    database.execute("insert into site_origin values ('site-1', 'https://a.example')");
    database.execute("delete from site_origin where site_id = 'site-1'");
    assertThat(node.await(2, A_SECOND)).containsExactly(site("site-1"), site("site-1"));
  }

  @Test
  void a_pooler_that_swallows_notifications_costs_no_change_and_no_more_than_a_second()
      throws InterruptedException {
    deaf = true;
    ToldChanges node = follow();
    changeSite("site-1");
    assertThat(node.await(1, A_SECOND)).containsExactly(site("site-1"));
  }

  @Test
  void a_connection_that_falls_silent_is_given_up_for_another() throws Exception {
    ToldChanges node = follow();
    String process = database.query("select pid" + OF_THE_FEED).get(0);
    signal("-STOP", process);
    try {
      changeSite("site-1");
      node.awaitMissed(2, A_START);
      changeSite("site-2");
      assertThat(node.await(1, A_SECOND)).containsExactly(site("site-2"));
    } finally {
      signal("-CONT", process);
    }
  }

  @Test
  void a_listener_that_throws_is_told_that_it_missed_something() throws Exception {
    ToldChanges told = new ToldChanges();
    ChangeFeed feed = feed();
    Thread follower =
        Thread.ofPlatform()
            .start(
                () ->
                    feed.follow(
                        new ChangeListener() {
                          private boolean thrown;

                          @Override
                          public void changed(ChangeNotice notice) {
                            if (!thrown) {
                              thrown = true;
                              throw new IllegalStateException("planted");
                            }
                            told.changed(notice);
                          }

                          @Override
                          public void missed() {
                            told.missed();
                          }
                        }));
    told.awaitMissed(1, A_START);
    changeSite("site-1");
    told.awaitMissed(2, A_START);
    changeSite("site-2");
    assertThat(told.await(1, A_SECOND)).containsExactly(site("site-2"));
    follower.interrupt();
    follower.join();
  }

  @Test
  void a_node_that_was_cut_off_is_told_to_have_missed_and_then_goes_on() throws Exception {
    ToldChanges node = follow();
    database.execute("select pg_terminate_backend(pid)" + OF_THE_FEED);
    changeSite("site-1");
    node.awaitMissed(2, A_START);
    changeSite("site-2");
    assertThat(node.await(1, A_SECOND)).endsWith(site("site-2"));
  }

  @Test
  void changes_of_two_that_commit_in_turns_are_told_in_the_order_of_commits() throws Exception {
    ToldChanges node = follow();
    try (Connection slow = database.connection()) {
      slow.setAutoCommit(false);
      rename(slow, "site-1");
      Thread fast = Thread.ofPlatform().start(() -> changeSite("site-2"));
      // The faster one waits for the slower one's commit, or its number would be read too early.
      fast.join(500);
      assertThat(node.all()).isEmpty();
      slow.commit();
      fast.join();
    }
    assertThat(node.await(2, A_SECOND)).containsExactly(site("site-1"), site("site-2"));
  }

  @Test
  void notices_of_more_than_an_hour_ago_are_removed() throws Exception {
    changeSite("site-1");
    database.execute("update change_notice set at = now() - interval '61 minutes'");
    changeSite("site-2");
    assertThat(database.query("select id from change_notice")).containsExactly("site-2");
  }

  @Test
  void what_only_a_newer_version_knows_is_passed_over() throws Exception {
    ToldChanges node = follow();
    database.execute("select notice_change('WHAT_IS_TO_COME', 'x')");
    changeSite("site-1");
    assertThat(node.await(1, A_SECOND)).containsExactly(new ChangeNotice(Kind.SITE, "site-1"));
  }

  private static void signal(String signal, String process) throws Exception {
    assertThat(new ProcessBuilder("kill", signal, process).start().waitFor()).isZero();
  }

  private static void rename(Connection connection, String id) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("update site set name = name || '.' where id = '" + id + "'");
    }
  }

  /** The database behind a pooler that gives each statement another connection. */
  private DataSource withoutNotifications() {
    DataSource source = database.application();
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(source, arguments);
                return answer instanceof Connection connection ? deaf(connection) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Connection deaf(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                if (method.getName().equals("unwrap")) {
                  try (Statement statement = connection.createStatement()) {
                    statement.execute("unlisten *");
                  }
                }
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
