package io.replayvault.persistence.access;

import io.replayvault.application.access.out.FirstPersonLinks;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.persistence.database.Milliseconds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * The same row as {@link JpaFirstPersonLinks} keeps, without a persistence unit: for a command that
 * runs beside the servers and has none.
 */
public final class JdbcFirstPersonLinks implements FirstPersonLinks {
  private static final String OFFER =
      """
      insert into first_person_link (token_hash, expires_at) values (?, ?)
      on conflict (only_one) do update set
        token_hash = excluded.token_hash, expires_at = excluded.expires_at
      """;
  private static final String TAKE =
      "delete from first_person_link where token_hash = ? and expires_at > ?";
  private static final String SOMEBODY = "select exists (select from person)";
  private static final String CUSTOMER =
      """
      select exists (select from membership m where m.state = 'ACTIVE' and not exists (
        select from duty d where d.person_id = m.person_id and d.account_id = m.account_id))
      """;

  private final DataSource database;

  public JdbcFirstPersonLinks(DataSource database) {
    this.database = database;
  }

  @Override
  public void offer(byte[] tokenHash, Instant expiresAt) {
    change(OFFER, tokenHash, Milliseconds.of(expiresAt));
  }

  @Override
  public boolean take(byte[] tokenHash, Instant now) {
    return change(TAKE, tokenHash, now) == 1;
  }

  /** Whether the deployment has a person, so that a link for staff would open nothing. */
  public boolean isSomebodyThere() {
    return isThere(SOMEBODY);
  }

  /** Whether a customer has a person, so that a link for one would open nothing. */
  public boolean isCustomerThere() {
    return isThere(CUSTOMER);
  }

  private boolean isThere(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private int change(String sql, byte[] tokenHash, Instant time) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, tokenHash);
      statement.setTimestamp(2, Timestamp.from(time));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static IndexUnavailable unavailable(SQLException e) {
    return new IndexUnavailable("first person's link", e);
  }
}
