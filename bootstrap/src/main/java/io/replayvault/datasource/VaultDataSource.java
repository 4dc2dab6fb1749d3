package io.replayvault.datasource;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL data source that Liberty configures with nothing but a settings prefix; see {@link
 * DatabaseCredentials}.
 *
 * <p>Liberty needs a class with a public constructor and setters here; this is the one place that
 * has them.
 */
public final class VaultDataSource extends PGSimpleDataSource {

  private static final long serialVersionUID = 1L;
  private static final int CONNECT_SECONDS = 5;
  private static final int SOCKET_SECONDS = 120;

  private String settings = "replayvault.database";

  /** Called by Liberty, once for each pool. */
  public VaultDataSource() {
    super();
    setConnectTimeout(CONNECT_SECONDS);
    setLoginTimeout(CONNECT_SECONDS);
    setSocketTimeout(SOCKET_SECONDS);
    setTcpKeepAlive(true);
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

  /** Opens a connection with the credentials as they are now. */
  @Override
  public Connection getConnection() throws SQLException {
    DatabaseCredentials credentials = new DatabaseCredentials(settings);
    synchronized (this) {
      setUrl(credentials.url());
    }
    return getConnection(credentials.user(), credentials.password());
  }
}
