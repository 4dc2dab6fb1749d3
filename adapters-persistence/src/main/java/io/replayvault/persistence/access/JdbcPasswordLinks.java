package io.replayvault.persistence.access;

import io.replayvault.application.access.out.PasswordLinks;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.Milliseconds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The same rows as {@link JpaPasswordLinks} keeps, without a persistence unit: for a command that
 * runs beside the servers and has none.
 */
public final class JdbcPasswordLinks implements PasswordLinks {
  private static final String OFFER =
      """
      insert into password_link (person_id, token_hash, expires_at) values (?, ?, ?)
      on conflict (person_id) do update set
        token_hash = excluded.token_hash, expires_at = excluded.expires_at
      """;
  private static final String TAKE =
      """
      delete from password_link where token_hash = ? and expires_at > ?
      returning person_id, expires_at
      """;
  private static final String GIVE_BACK =
      """
      insert into password_link (person_id, token_hash, expires_at) values (?, ?, ?)
      on conflict (person_id) do nothing
      """;
  private static final String WITHDRAW = "delete from invitation where person_id = ?";
  private static final String HOLDER = "select id, account_id from person where email = ?";

  private final DataSource database;

  public JdbcPasswordLinks(DataSource database) {
    this.database = database;
  }

  @Override
  public void offer(PersonId person, byte[] tokenHash, Instant expiresAt) {
    put(OFFER, person, tokenHash, expiresAt);
  }

  @Override
  public Optional<Taken> take(byte[] tokenHash, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(TAKE)) {
      statement.setBytes(1, tokenHash);
      statement.setTimestamp(2, Timestamp.from(now));
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Taken(new PersonId(row.getString(1)), row.getTimestamp(2).toInstant()))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public void giveBack(Taken link, byte[] tokenHash) {
    put(GIVE_BACK, link.person(), tokenHash, link.expiresAt());
  }

  /** Whoever signs in by this address; empty if nobody does. */
  public Optional<Holder> holderOf(EmailAddress email) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(HOLDER)) {
      statement.setString(1, email.value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Holder(new PersonId(row.getString(1)), new AccountId(row.getString(2))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** Nobody is sent a letter any more that would make an earlier link worthless. */
  public void withdrawInvitation(PersonId person) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(WITHDRAW)) {
      statement.setString(1, person.value());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private void put(String sql, PersonId person, byte[] tokenHash, Instant expiresAt) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, person.value());
      statement.setBytes(2, tokenHash);
      statement.setTimestamp(3, Timestamp.from(Milliseconds.of(expiresAt)));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static IndexUnavailable unavailable(SQLException e) {
    return new IndexUnavailable("password links", e);
  }

  /**
   * Who has an address.
   *
   * @param person who
   * @param account of which account
   */
  public record Holder(PersonId person, AccountId account) {}
}
