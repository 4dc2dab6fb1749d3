package io.replayvault.persistence.session;

import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.OwnQuotas;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Quotas in {@code site_quota}; without a persistence unit, for a command that runs beside the
 * servers and has none.
 */
public final class JdbcOwnQuotas implements OwnQuotas {
  private static final String ACCOUNT = "select account_id from site where id = ?";

  private static final String OF =
      "select sessions_a_day, bytes_a_day, uploads_a_second from site_quota where site_id = ?";

  private static final String PUT =
      """
      insert into site_quota (site_id, sessions_a_day, bytes_a_day, uploads_a_second)
      values (?, ?, ?, ?)
      on conflict (site_id) do update
        set sessions_a_day = excluded.sessions_a_day,
            bytes_a_day = excluded.bytes_a_day,
            uploads_a_second = excluded.uploads_a_second
      """;

  private static final String FORGET = "delete from site_quota where site_id = ?";

  private final DataSource database;

  public JdbcOwnQuotas(DataSource database) {
    this.database = database;
  }

  @Override
  public Optional<AccountId> accountOf(SiteId site) {
    return done(
        ACCOUNT,
        statement -> {
          statement.setString(1, site.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(new AccountId(row.getString(1))) : Optional.empty();
          }
        });
  }

  @Override
  public Optional<SiteQuota> of(SiteId site) {
    return done(
        OF,
        statement -> {
          statement.setString(1, site.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(new SiteQuota(row.getLong(1), row.getLong(2), row.getInt(3)))
                : Optional.empty();
          }
        });
  }

  @Override
  public void put(SiteId site, SiteQuota quota) {
    done(
        PUT,
        statement -> {
          statement.setString(1, site.value());
          statement.setLong(2, quota.sessionsADay());
          statement.setLong(3, quota.bytesADay());
          statement.setInt(4, quota.uploadsASecond());
          return Optional.of(statement.executeUpdate());
        });
  }

  @Override
  public void forget(SiteId site) {
    done(
        FORGET,
        statement -> {
          statement.setString(1, site.value());
          return Optional.of(statement.executeUpdate());
        });
  }

  private <T> Optional<T> done(String text, Asked<T> asked) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(text)) {
      return asked.of(statement);
    } catch (SQLException e) {
      throw new IndexUnavailable("the quotas of sites were not reached", e);
    }
  }

  private interface Asked<T> {
    Optional<T> of(PreparedStatement statement) throws SQLException;
  }
}
