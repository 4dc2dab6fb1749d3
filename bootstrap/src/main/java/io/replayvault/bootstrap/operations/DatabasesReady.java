package io.replayvault.bootstrap.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when both databases answer within two seconds; says which does not, and nothing else about
 * them.
 */
@Readiness
@ApplicationScoped
public class DatabasesReady implements HealthCheck {

  private static final int SECONDS = 2;

  @Resource(lookup = "jdbc/replayvault")
  @SuppressWarnings("NullAway.Init") // the container sets it
  private DataSource database;

  @Resource(lookup = "jdbc/replayvault-keys")
  @SuppressWarnings("NullAway.Init") // the container sets it
  private DataSource keyStore;

  @Override
  public HealthCheckResponse call() {
    boolean databaseAnswers = answers(database);
    boolean keyStoreAnswers = answers(keyStore);
    return HealthCheckResponse.named("databases")
        .withData("database", databaseAnswers)
        .withData("keyStore", keyStoreAnswers)
        .status(databaseAnswers && keyStoreAnswers)
        .build();
  }

  private static boolean answers(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
