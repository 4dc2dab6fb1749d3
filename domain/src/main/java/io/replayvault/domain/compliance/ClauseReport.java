package io.replayvault.domain.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How one clause is kept.
 *
 * @param clause which
 * @param state how
 * @param statements what speaks for that, in the order to read it
 */
public record ClauseReport(AccessClause clause, ClauseState state, List<Statement> statements) {
  public ClauseReport {
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(state, "state");
    statements = List.copyOf(statements);
  }

  /** One of which nothing is said yet. */
  public static ClauseReport of(AccessClause clause, ClauseState state) {
    return new ClauseReport(clause, state, List.of());
  }

  /** The same, with one thing more said. */
  public ClauseReport and(Finding finding) {
    return and(finding, "");
  }

  /** The same, with one figure more. */
  public ClauseReport and(Finding finding, long figure) {
    return and(finding, Long.toString(figure));
  }

  /** The same, with one thing more said by name. */
  public ClauseReport and(Finding finding, String value) {
    List<Statement> more = new ArrayList<>(statements);
    more.add(new Statement(finding, value));
    return new ClauseReport(clause, state, more);
  }

  /**
   * One thing that is said.
   *
   * @param finding what
   * @param value its figure or name; without characters where it has none
   */
  public record Statement(Finding finding, String value) {}
}
