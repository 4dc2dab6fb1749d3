package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OneAttemptIT {
  private static final String CONNECTION_FAILURE = "08006";

  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  private static final String QUESTION = "select 7";

  private final List<String> sent = new ArrayList<>();
  private boolean broken;

  @ParameterizedTest
  @ValueSource(strings = {"replayvault", "replayvault-keys"})
  void the_provider_sends_no_query_again_after_a_lost_connection(String unit) {
    try (EntityManagerFactory factory =
            FreshDatabase.factory(unit, Wrapped.source(database::connection, this::breaking));
        EntityManager manager = factory.createEntityManager()) {
      ask(manager);
      broken = true;
      assertThatThrownBy(() -> ask(manager)).isInstanceOf(PersistenceException.class);
      assertThat(sent).containsOnlyOnce(QUESTION);
    }
  }

  private static void ask(EntityManager manager) {
    manager.createNativeQuery(QUESTION).getResultList();
  }

  private Connection breaking(Connection connection) {
    return Wrapped.proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          if (broken && method.getName().equals("prepareStatement")) {
            sent.add(String.valueOf(arguments[0]));
            connection.close();
            throw new SQLException("the connection is gone", CONNECTION_FAILURE);
          }
          return Wrapped.invoke(connection, method, arguments);
        });
  }
}
