package io.replayvault.web.compliance;

import io.replayvault.domain.compliance.ClauseReport;
import io.replayvault.domain.compliance.ComplianceReport;
import io.replayvault.web.password.DeviationAnswer;
import java.util.List;
import java.util.Optional;

/**
 * Schema {@code Compliance} of {@code docs/openapi.json}.
 *
 * @param account name of the account
 * @param at milliseconds since the epoch
 * @param clauses in their order
 * @param deviations from clause F4
 */
record ComplianceAnswer(
    String account, long at, List<Clause> clauses, List<DeviationAnswer> deviations) {
  static ComplianceAnswer of(ComplianceReport report) {
    return new ComplianceAnswer(
        report.account().name(),
        report.at().toEpochMilli(),
        report.clauses().stream().map(Clause::of).toList(),
        report.deviations().stream()
            .map(deviation -> DeviationAnswer.of(deviation, report.at()))
            .toList());
  }

  /**
   * How one is kept.
   *
   * @param clause which
   * @param state how
   * @param findings what speaks for that
   */
  record Clause(String clause, String state, List<Finding> findings) {
    static Clause of(ClauseReport report) {
      return new Clause(
          report.clause().name(),
          report.state().name(),
          report.statements().stream().map(Finding::of).toList());
    }
  }

  /**
   * One thing that is said.
   *
   * @param finding what
   * @param value its figure or name, if it has one
   */
  record Finding(String finding, Optional<String> value) {
    static Finding of(ClauseReport.Statement statement) {
      return new Finding(
          statement.finding().name(),
          Optional.of(statement.value()).filter(value -> !value.isEmpty()));
    }
  }
}
