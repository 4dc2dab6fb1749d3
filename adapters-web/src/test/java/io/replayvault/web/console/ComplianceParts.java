package io.replayvault.web.console;

import io.replayvault.application.access.Guard;
import io.replayvault.application.account.RecordDeviationService;
import io.replayvault.application.audit.out.InMemoryKeptAddresses;
import io.replayvault.application.compliance.DeploymentClauses;
import io.replayvault.application.compliance.PasswordClauses;
import io.replayvault.application.compliance.PeopleClauses;
import io.replayvault.application.compliance.ReadComplianceService;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.compliance.Surroundings;
import io.replayvault.web.access.AccessParts;
import io.replayvault.web.compliance.ComplianceResource;
import io.replayvault.web.password.PasswordDeviationsResource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** How clauses are kept, and by whose word one is not, over stores in memory. */
final class ComplianceParts {
  private ComplianceParts() {}

  static List<Object> of(
      AccessParts access,
      ReviewParts review,
      Recordings world,
      Guard guard,
      PermissionTable table) {
    return List.of(
        new PasswordDeviationsResource(
            new RecordDeviationService(access.deviations, guard, world.clock)),
        new ComplianceResource(
            new ReadComplianceService(
                access.accounts,
                new PasswordClauses(access.policies, access.lockoutPolicies),
                new PeopleClauses(
                    access.people,
                    access.grants,
                    new InMemoryKeptAddresses(),
                    table.adminsManagePeople()),
                new DeploymentClauses(
                    new Surroundings(
                        "https://console.example",
                        "https://rec.example",
                        table.adminsManagePeople(),
                        true,
                        false),
                    access.addressLists,
                    review.reviews),
                access.deviations,
                guard,
                world.clock)));
  }

  /** One for a month. */
  static String deviation(InstantSource clock) {
    return "{\"reason\":\"Old terminals have no digits\",\"until\":%d}"
        .formatted(clock.instant().plus(Duration.ofDays(30)).toEpochMilli());
  }
}
