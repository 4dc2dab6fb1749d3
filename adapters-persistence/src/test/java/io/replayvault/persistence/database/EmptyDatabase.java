package io.replayvault.persistence.database;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test a database without tables, as its owner sees it. */
final class EmptyDatabase implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DataSource.class;
  }

  @Override
  public DataSource resolveParameter(ParameterContext parameter, ExtensionContext context) {
    PostgresServer server = PostgresServer.of(context);
    return server.database(server.empty(), PostgresServer.OWNER);
  }
}
