package io.replayvault.domain.compliance;

import io.replayvault.domain.account.Account;
import io.replayvault.domain.password.Deviation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How an account keeps the clauses on people and access.
 *
 * @param account which account
 * @param at at which moment
 * @param clauses each of {@link AccessClause} once, in its order
 * @param deviations from clause F4, those that end or ended last first; none is left out that
 *     counts
 */
public record ComplianceReport(
    Account account, Instant at, List<ClauseReport> clauses, List<Deviation> deviations) {
  public ComplianceReport {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(at, "at");
    clauses = List.copyOf(clauses);
    deviations = List.copyOf(deviations);
    if (!clauses.stream()
        .map(ClauseReport::clause)
        .toList()
        .equals(List.of(AccessClause.values()))) {
      throw new IllegalArgumentException("a report speaks of each clause once, in their order");
    }
  }
}
