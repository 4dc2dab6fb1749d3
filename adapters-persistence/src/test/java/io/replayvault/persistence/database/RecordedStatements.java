package io.replayvault.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The statements that the adapters of the previous version send, as {@link StatementRecord} wrote
 * them down, and what a database says to them without running one: it parses, plans and checks the
 * user's privileges.
 */
final class RecordedStatements {
  private static final String RESOURCE = "/statements-of-the-previous-version.txt";

  private final List<String> statements;

  private RecordedStatements(List<String> statements) {
    this.statements = statements;
  }

  static RecordedStatements of(Migrations migrations) throws IOException {
    String prefix = migrations.name().toLowerCase(Locale.ROOT) + ": ";
    try (InputStream in =
        Objects.requireNonNull(RecordedStatements.class.getResourceAsStream(RESOURCE))) {
      return new RecordedStatements(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.startsWith(prefix))
              .map(line -> line.substring(prefix.length()))
              .toList());
    }
  }

  List<String> all() {
    return statements;
  }

  /** What is wrong, an SQLSTATE and the statement each; empty when every statement would run. */
  List<String> refusedBy(DataSource database) throws SQLException {
    List<String> problems = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      // Else a parameter is a null that spares the server most of the plan.
      statement.execute("set plan_cache_mode = 'force_generic_plan'");
      for (String each : statements) {
        try {
          statement.execute("prepare recorded as " + numbered(each));
          statement.execute("explain execute recorded" + nulls(each));
        } catch (SQLException e) {
          problems.add(e.getSQLState() + " " + e.getMessage() + ": " + each);
        }
        statement.execute("deallocate all");
      }
    }
    return problems;
  }

  /** With {@code $1}, {@code $2} … for the driver's question marks; none is within a text here. */
  private static String numbered(String statement) {
    StringBuilder numbered = new StringBuilder();
    int parameter = 0;
    for (char c : statement.toCharArray()) {
      if (c == '?') {
        numbered.append('$').append(++parameter);
      } else {
        numbered.append(c);
      }
    }
    return numbered.toString();
  }

  private static String nulls(String statement) {
    long parameters = statement.chars().filter(c -> c == '?').count();
    return parameters == 0
        ? ""
        : "(" + String.join(", ", Collections.nCopies((int) parameters, "null")) + ")";
  }
}
