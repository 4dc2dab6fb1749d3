package io.replayvault.application.compliance;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.compliance.in.ReadCompliance;
import io.replayvault.application.password.out.PasswordDeviations;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.compliance.ClauseReport;
import io.replayvault.domain.compliance.ComplianceReport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link ReadCompliance}. */
public final class ReadComplianceService implements ReadCompliance {
  private final Accounts accounts;
  private final PasswordClauses passwords;
  private final PeopleClauses people;
  private final DeploymentClauses deployment;
  private final PasswordDeviations deviations;
  private final Guard guard;
  private final InstantSource clock;

  public ReadComplianceService(
      Accounts accounts,
      PasswordClauses passwords,
      PeopleClauses people,
      DeploymentClauses deployment,
      PasswordDeviations deviations,
      Guard guard,
      InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.people = people;
    this.deployment = deployment;
    this.deviations = deviations;
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Guarded<ComplianceReport> read(Caller caller) {
    AccountId account = caller.person().account();
    Ask ask =
        new Ask(
            Permission.COMPLIANCE_READ,
            Optional.empty(),
            AuditAction.COMPLIANCE_READ,
            "account:" + account,
            "");
    return guard.run(caller, ask, () -> report(account));
  }

  private ComplianceReport report(AccountId id) {
    Account account =
        accounts.find(id).orElseThrow(() -> new IllegalStateException("people without an account"));
    Instant now = clock.instant();
    List<ClauseReport> clauses =
        Stream.of(people.of(id, now), passwords.of(id), deployment.of(id, now))
            .flatMap(List::stream)
            .sorted(Comparator.comparing(ClauseReport::clause))
            .toList();
    return new ComplianceReport(account, now, clauses, deviations.of(id));
  }
}
