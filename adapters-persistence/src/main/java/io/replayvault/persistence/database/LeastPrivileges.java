package io.replayvault.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What the application's user may do in a database: exactly what {@code db/privileges/*.sql} says.
 * Granted by the owner of the tables after each migration; looked at by a node before it uses the
 * database.
 *
 * <p>Promises: with them, whoever has the application's credentials cannot change or remove an
 * audit record, a consent receipt, a published policy or a table. Does not promise anything against
 * the owner of the tables or the database's administrator.
 */
public final class LeastPrivileges {
  private static final long ONE_AT_A_TIME = 36;

  private static final String FLAW =
      """
      select case
        when r.rolsuper then 'is a superuser'
        when has_schema_privilege(r.oid, 'public', 'create') then 'may make tables'
        when exists (select from pg_class c where c.relnamespace = 'public'::regnamespace
            and pg_has_role(r.oid, c.relowner, 'member')) then 'owns tables'
        when exists (select from pg_class c where c.relnamespace = 'public'::regnamespace
            and c.relname = 'audit_record' and (has_table_privilege(r.oid, c.oid, 'delete, truncate')
              or has_any_column_privilege(r.oid, c.oid, 'update'))) then 'may change the audit log'
      end
      from pg_roles r where r.rolname = ?
      """;

  /** What extensions put beside the tables is somebody else's, and stays as it is. */
  private static final String OWNERS_OBJECTS =
      """
      select 'table ' || c.oid::regclass from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relowner = current_user::regrole
        and c.relkind in ('r', 'p', 'v', 'm', 'f')
      union all
      select 'sequence ' || c.oid::regclass from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relowner = current_user::regrole
        and c.relkind = 'S'
      union all
      select 'routine ' || p.oid::regprocedure from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.proowner = current_user::regrole
      """;

  private final Migrations database;

  private LeastPrivileges(Migrations database) {
    this.database = database;
  }

  /** Those of a database. */
  public static LeastPrivileges of(Migrations database) {
    return new LeastPrivileges(database);
  }

  /**
   * Takes everything from the user and from everybody, and gives the user what the application
   * needs; all at once, so that running nodes notice nothing.
   *
   * @param owner connections of the owner of the tables
   * @param user the application's user
   * @throws IllegalStateException with the reason and the mend, if there is no such user, or if it
   *     could still do more
   */
  public void grant(DataSource owner, String user) {
    try (Connection connection = owner.getConnection()) {
      if (flaw(connection, user).isEmpty()) {
        throw new IllegalStateException(
            "there is no user " + user + " for the application: make the role first");
      }
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")");
        for (String object : ownersObjects(statement)) {
          statement.execute("revoke all on " + object + " from public, " + quoted(user));
        }
        for (String grant : statements(quoted(user))) {
          statement.execute(grant);
        }
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      refuseFlaw(connection, user);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the application's privileges cannot be granted, SQLSTATE "
              + e.getSQLState()
              + ": is the migration user the owner of all tables?",
          e);
    }
  }

  /**
   * Checks that the user of these connections could not do what no application should.
   *
   * @throws IllegalStateException with the reason and the mend, if it could
   */
  public void verify(DataSource application) {
    try (Connection connection = application.getConnection()) {
      refuseFlaw(connection, connection.getMetaData().getUserName());
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the database "
              + database.folder()
              + " cannot be asked for its users' privileges,"
              + " SQLSTATE "
              + e.getSQLState(),
          e);
    }
  }

  private void refuseFlaw(Connection connection, String user) throws SQLException {
    Optional<String> flaw = flaw(connection, user).filter(found -> !found.isEmpty());
    if (flaw.isPresent()) {
      throw new IllegalStateException(
          "the application's user "
              + user
              + " of the database "
              + database.folder()
              + " "
              + flaw.get()
              + ": give the application a user who owns nothing, and run replayvault migrate for it");
    }
  }

  /** Empty if there is no such user; an empty text if nothing is wrong. */
  private static Optional<String> flaw(Connection connection, String user) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(FLAW)) {
      query.setString(1, user);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        String flaw = rows.getString(1);
        return Optional.of(flaw == null ? "" : flaw);
      }
    }
  }

  private static List<String> ownersObjects(Statement statement) throws SQLException {
    List<String> objects = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(OWNERS_OBJECTS)) {
      while (rows.next()) {
        objects.add(rows.getString(1));
      }
    }
    return objects;
  }

  /** The statements of the database's file, for a quoted name. */
  List<String> statements(String user) {
    String text =
        script()
            .lines()
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"))
            .replace("${user}", user);
    return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private String script() {
    String name = "/db/privileges/" + database.folder() + ".sql";
    try (InputStream in = LeastPrivileges.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no privileges found in " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
