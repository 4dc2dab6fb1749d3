package io.replayvault.persistence.access;

import io.replayvault.application.access.out.AccountRegister;
import io.replayvault.application.access.out.StaffDuties.Newcomer;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Region;
import io.replayvault.domain.password.PasswordHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.DataSource;

/**
 * The rows of accounts and of their first people, without a persistence unit: for a command that
 * runs beside the servers and has none. What makes or renames an account holds one lock to its end.
 */
public final class JdbcAccountRegister implements AccountRegister {
  private static final String ONE_AT_A_TIME =
      "select 1 from pg_advisory_xact_lock(hashtextextended('account register', 33))";
  private static final String ACCOUNT =
      """
      insert into account (id, name, region)
      select ?, ?, ? where not exists (select from account where name = ?)
      on conflict do nothing
      """;

  /** Their membership, as named contact, is made by the table's trigger. */
  private static final String PERSON =
      """
      insert into person (id, account_id, name, email, role, whole_account, password_hash)
      values (?, ?, ?, ?, 'ADMIN_USER', true, ?)
      on conflict do nothing
      """;

  private static final String PLACE =
      """
      insert into membership (person_id, account_id, name, role, whole_account, named_contact, state, is_default)
      select p.id, ?, p.name, 'ADMIN_USER', true, true, 'ACTIVE',
             not exists (select from membership m where m.person_id = p.id and m.is_default)
        from person p
       where p.id = ? and not exists (
         select from duty d join membership m on m.person_id = d.person_id and m.account_id = d.account_id
          where d.person_id = p.id and m.state = 'ACTIVE')
      """;

  private static final String RENAME =
      """
      update account set name = ?
       where id = ? and not exists (select from account o where o.name = ? and o.id <> ?)
      """;

  private final DataSource database;

  public JdbcAccountRegister(DataSource database) {
    this.database = database;
  }

  @Override
  public boolean add(Account account, Newcomer contact, PasswordHash nobodys) {
    return changed(
        connection ->
            isMade(connection, account)
                && StaffStatements.run(
                        connection,
                        PERSON,
                        contact.person().value(),
                        account.id().value(),
                        contact.name(),
                        contact.email().value(),
                        nobodys.encoded())
                    == 1);
  }

  @Override
  public boolean add(Account account, PersonId contact) {
    return changed(
        connection -> {
          // Whoever changes what the person has holds this.
          StaffStatements.run(
              connection, "select id from person where id = ? for update", contact.value());
          boolean placed =
              isMade(connection, account)
                  && StaffStatements.run(connection, PLACE, account.id().value(), contact.value())
                      == 1;
          StaffStatements.moveDefault(connection, contact.value());
          return placed;
        });
  }

  @Override
  public boolean rename(AccountId account, String name) {
    return changed(
        connection ->
            StaffStatements.run(connection, RENAME, name, account.value(), name, account.value())
                == 1);
  }

  private static boolean isMade(Connection connection, Account account) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ACCOUNT)) {
      statement.setString(1, account.id().value());
      statement.setString(2, account.name());
      if (account.region().isPresent()) {
        statement.setString(3, account.region().map(Region::name).get());
      } else {
        statement.setNull(3, Types.VARCHAR);
      }
      statement.setString(4, account.name());
      return statement.executeUpdate() == 1;
    }
  }

  private boolean changed(Change change) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        StaffStatements.run(connection, ONE_AT_A_TIME);
        boolean done = change.on(connection);
        if (done) {
          connection.commit();
        } else {
          connection.rollback();
        }
        return done;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new IndexUnavailable("accounts", e);
    }
  }

  /** What is done in one transaction; false rolls it back. */
  private interface Change {
    boolean on(Connection connection) throws SQLException;
  }
}
