package io.replayvault.persistence.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A statement that changes rows, run by JDBC on a transaction's own connection. For the few that
 * run with every upload: the provider reads a native query's text each time anew, which costs the
 * server more than the statement does.
 *
 * <p>Parameters are numbered from {@code ?1} as in a native query, each as often as wanted. May be
 * used concurrently.
 */
public final class PlainStatement {
  private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

  private final String text;
  private final int[] numbers;

  private PlainStatement(String text, int[] numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /** The statement of this text, which holds no question mark but those of parameters. */
  public static PlainStatement of(String numbered) {
    int[] numbers =
        PARAMETER
            .matcher(numbered)
            .results()
            .map(MatchResult::group)
            .mapToInt(parameter -> Integer.parseInt(parameter.substring(1)))
            .toArray();
    return new PlainStatement(PARAMETER.matcher(numbered).replaceAll("?"), numbers);
  }

  /**
   * Runs it within the manager's transaction; answers how many rows it changed.
   *
   * @throws PersistenceException with the {@link SQLException} as its cause
   */
  public int run(EntityManager manager, Object... values) {
    if (values.length != Arrays.stream(numbers).max().orElse(0)) {
      throw new IllegalArgumentException("not as many values as parameters");
    }
    try (PreparedStatement statement = manager.unwrap(Connection.class).prepareStatement(text)) {
      for (int i = 0; i < numbers.length; i++) {
        statement.setObject(i + 1, values[numbers[i] - 1]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
