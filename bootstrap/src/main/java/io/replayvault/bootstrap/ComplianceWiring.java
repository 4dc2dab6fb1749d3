package io.replayvault.bootstrap;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.AddressLists;
import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.application.compliance.DeploymentClauses;
import io.replayvault.application.compliance.PasswordClauses;
import io.replayvault.application.compliance.PeopleClauses;
import io.replayvault.application.compliance.ReadComplianceService;
import io.replayvault.application.compliance.in.ReadCompliance;
import io.replayvault.application.password.out.PasswordDeviations;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.domain.compliance.Surroundings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** How accounts keep the clauses on people and access (ADR-0065). */
@ApplicationScoped
public class ComplianceWiring {
  @Produces
  @Singleton
  Surroundings surroundings(Settings settings) {
    return new Surroundings(
        settings.entryPoints().consoleOrigin().toString(),
        settings.entryPoints().recordingOrigin().toString(),
        settings.adminsManagePeople(),
        !settings.addresses().staff().isEmpty(),
        !settings.addresses().operators().isEmpty());
  }

  @Produces
  @Singleton
  PasswordClauses passwordClauses(PasswordPolicies policies, LockoutPolicies lockouts) {
    return new PasswordClauses(policies, lockouts);
  }

  @Produces
  @Singleton
  PeopleClauses peopleClauses(
      AccountPeople people,
      SupportGrants grants,
      KeptAddresses addresses,
      Surroundings surroundings) {
    return new PeopleClauses(people, grants, addresses, surroundings.adminsManagePeople());
  }

  @Produces
  @Singleton
  DeploymentClauses deploymentClauses(
      Surroundings surroundings, AddressLists lists, AccessReviews reviews) {
    return new DeploymentClauses(surroundings, lists, reviews);
  }

  @Produces
  @Singleton
  ReadCompliance readCompliance(
      Accounts accounts,
      PasswordClauses passwords,
      PeopleClauses people,
      DeploymentClauses deployment,
      PasswordDeviations deviations,
      Guard guard,
      InstantSource clock) {
    return new ReadComplianceService(
        accounts, passwords, people, deployment, deviations, guard, clock);
  }
}
