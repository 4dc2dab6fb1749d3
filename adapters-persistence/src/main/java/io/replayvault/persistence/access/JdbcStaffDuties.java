package io.replayvault.persistence.access;

import io.replayvault.application.access.out.StaffDuties;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Region;
import io.replayvault.domain.password.PasswordHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The rows of people, memberships and duties that {@link JpaPeople} reads, without a persistence
 * unit: for a command that runs beside the servers and has none. Whatever changes a person's duties
 * holds the person's row to its end, and looks again first; of newcomers with one address or id one
 * is made, by the table's own keys.
 */
public final class JdbcStaffDuties implements StaffDuties {
  private static final String ACCOUNTS = "select id, name, region from account order by name, id";
  private static final String HOLDER = "select id from person where email = ?";
  private static final String PLACES =
      """
      select m.account_id, d.duty from membership m
        left join duty d on d.person_id = m.person_id and d.account_id = m.account_id
       where m.person_id = ? and m.state = 'ACTIVE'
      """;

  private final DataSource database;

  public JdbcStaffDuties(DataSource database) {
    this.database = database;
  }

  @Override
  public List<Account> accounts() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ACCOUNTS);
        ResultSet row = statement.executeQuery()) {
      List<Account> all = new ArrayList<>();
      while (row.next()) {
        all.add(
            new Account(
                new AccountId(row.getString(1)),
                row.getString(2),
                Optional.ofNullable(row.getString(3)).map(Region::new)));
      }
      return List.copyOf(all);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public Optional<Holder> holderOf(EmailAddress email) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(HOLDER)) {
      statement.setString(1, email.value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(holder(connection, new PersonId(row.getString(1))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public boolean add(Newcomer newcomer, Duty duty, List<AccountId> accounts, PasswordHash nobodys) {
    return changed(
        newcomer.person(),
        connection ->
            StaffStatements.add(connection, newcomer, accounts.getFirst(), nobodys)
                && StaffStatements.give(
                    connection, newcomer.person(), newcomer.name(), duty, accounts));
  }

  @Override
  public boolean give(Holder seen, Duty duty, List<AccountId> accounts) {
    return changed(
        seen.person(),
        connection ->
            holder(connection, seen.person()).equals(seen)
                && StaffStatements.give(
                    connection,
                    seen.person(),
                    StaffStatements.nameOf(connection, seen.person()),
                    duty,
                    accounts));
  }

  @Override
  public boolean end(Holder seen, Duty duty, List<AccountId> accounts, PasswordHash nobodys) {
    return changed(
        seen.person(),
        connection ->
            holder(connection, seen.person()).equals(seen)
                && StaffStatements.end(connection, seen.person(), duty, accounts, nobodys));
  }

  private boolean changed(PersonId person, Change change) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        // Whoever fulfils a request about the person holds this.
        StaffStatements.run(
            connection, "select id from person where id = ? for update", person.value());
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
      throw unavailable(e);
    }
  }

  private static Holder holder(Connection connection, PersonId person) throws SQLException {
    Map<AccountId, Set<Duty>> duties = new HashMap<>();
    boolean customer = false;
    try (PreparedStatement statement = connection.prepareStatement(PLACES)) {
      statement.setString(1, person.value());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String duty = row.getString(2);
          if (duty == null) {
            customer = true;
          } else {
            duties
                .computeIfAbsent(
                    new AccountId(row.getString(1)), account -> EnumSet.noneOf(Duty.class))
                .add(Duty.valueOf(duty));
          }
        }
      }
    }
    return new Holder(person, duties, customer);
  }

  private static IndexUnavailable unavailable(SQLException e) {
    return new IndexUnavailable("duties of staff", e);
  }

  /** What is done in one transaction; false rolls it back. */
  private interface Change {
    boolean on(Connection connection) throws SQLException;
  }
}
