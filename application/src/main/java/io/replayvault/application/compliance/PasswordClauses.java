package io.replayvault.application.compliance;

import static io.replayvault.domain.compliance.AccessClause.F10;
import static io.replayvault.domain.compliance.AccessClause.F4;
import static io.replayvault.domain.compliance.AccessClause.F5;
import static io.replayvault.domain.compliance.AccessClause.F6;
import static io.replayvault.domain.compliance.AccessClause.F7;
import static io.replayvault.domain.compliance.AccessClause.F8;
import static io.replayvault.domain.compliance.AccessClause.F9;
import static io.replayvault.domain.compliance.AccessClause.H4;
import static io.replayvault.domain.compliance.ClauseState.DEVIATES;
import static io.replayvault.domain.compliance.ClauseState.KEPT;

import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.compliance.ClauseReport;
import io.replayvault.domain.compliance.Finding;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PasswordRules;
import io.replayvault.domain.password.SecondFactorRule;
import java.util.List;

/** Clauses F4 to F10 and H4: passwords, what follows wrong ones, and the second factor. */
public final class PasswordClauses {
  private final PasswordPolicies policies;
  private final LockoutPolicies lockouts;

  public PasswordClauses(PasswordPolicies policies, LockoutPolicies lockouts) {
    this.policies = policies;
    this.lockouts = lockouts;
  }

  List<ClauseReport> of(AccountId account) {
    PasswordPolicy policy = policies.of(account);
    PasswordRules rules = policy.rules();
    return List.of(
        strength(policy),
        ClauseReport.of(F5, KEPT).and(Finding.REMEMBERED, rules.remembered()),
        expiry(rules),
        ClauseReport.of(F7, rules.autofill() ? DEVIATES : KEPT)
            .and(rules.autofill() ? Finding.AUTOFILL_ON : Finding.AUTOFILL_OFF),
        ClauseReport.of(F8, KEPT).and(Finding.ARGON2ID),
        lockout(lockouts.of(account)),
        ClauseReport.of(F10, KEPT).and(Finding.FAILURES_KEPT, SignInHistory.KEPT),
        secondFactor(policy));
  }

  private static ClauseReport strength(PasswordPolicy policy) {
    PasswordRules rules = policy.rules();
    return ClauseReport.of(F4, rules.digit() ? KEPT : DEVIATES)
        .and(Finding.PROFILE, policy.profile().text())
        .and(Finding.LEAST_LENGTH, rules.leastLength())
        .and(Finding.LEAST_WITH_SECOND_FACTOR, rules.leastWithSecondFactor())
        .and(rules.digit() ? Finding.DIGIT : Finding.NO_DIGIT);
  }

  private static ClauseReport expiry(PasswordRules rules) {
    ClauseReport report = ClauseReport.of(F6, KEPT);
    return rules
        .expiryDays()
        .map(days -> report.and(Finding.EXPIRY_DAYS, days))
        .orElseGet(() -> report.and(Finding.NO_EXPIRY));
  }

  private static ClauseReport lockout(LockoutPolicy policy) {
    ClauseReport report = ClauseReport.of(F9, KEPT);
    return switch (policy.mode()) {
      case LOCK -> report.and(Finding.LOCKS_AFTER, policy.locksAfter());
      case GROWING_DELAY ->
          report
              .and(Finding.WAITS_AFTER, policy.threshold())
              .and(Finding.LOCKS_AFTER, policy.locksAfter());
    };
  }

  private static ClauseReport secondFactor(PasswordPolicy policy) {
    return ClauseReport.of(H4, KEPT)
        .and(Finding.STAFF_SECOND_FACTOR)
        .and(
            policy.secondFactor() == SecondFactorRule.REQUIRED
                ? Finding.PEOPLE_SECOND_FACTOR
                : Finding.PEOPLE_MAY_SECOND_FACTOR);
  }
}
