package io.replayvault.datasource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL data source that Liberty configures with nothing but a settings prefix and a
 * purpose; see {@link DatabaseCredentials} and {@link ConnectionProperties}.
 *
 * <p>Liberty needs a class with a public constructor and setters here; this is the one place that
 * has them.
 */
public final class VaultDataSource extends PGSimpleDataSource {

  private static final long serialVersionUID = 1L;

  private String settings = "replayvault.database";
  private Purpose purpose = Purpose.APPLICATION;

  /** Called by Liberty, once for each pool. */
  public VaultDataSource() {
    super();
  }

  /** Beginning of the property names of this database, such as {@code replayvault.database}. */
  public String getSettings() {
    return settings;
  }

  /**
   * Called by Liberty with the attribute of the same name.
   *
   * @param settings beginning of the property names of this database
   */
  public void setSettings(String settings) {
    this.settings = settings;
  }

  /** What the connections are for: {@code application} or {@code migration}. */
  public String getPurpose() {
    return purpose.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Called by Liberty with the attribute of the same name.
   *
   * @param purpose {@code application} or {@code migration}
   */
  public void setPurpose(String purpose) {
    this.purpose = Purpose.valueOf(purpose.toUpperCase(Locale.ROOT));
  }

  /** Opens a connection with the credentials as they are now. */
  @Override
  public Connection getConnection() throws SQLException {
    DatabaseCredentials credentials = new DatabaseCredentials(settings, purpose);
    Connection connection =
        new Driver().connect(credentials.url(), ConnectionProperties.of(credentials, purpose));
    if (connection == null) {
      throw new SQLException("the URL is not one of PostgreSQL's driver", "08001");
    }
    return connection;
  }

  /** Credentials come from the settings and from nowhere else. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }
}
