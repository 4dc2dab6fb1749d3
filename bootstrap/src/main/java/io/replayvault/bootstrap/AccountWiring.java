package io.replayvault.bootstrap;

import io.replayvault.application.access.Guard;
import io.replayvault.application.account.CreateSiteService;
import io.replayvault.application.account.DescribeAccountService;
import io.replayvault.application.account.ListSitesService;
import io.replayvault.application.account.SiteFounder;
import io.replayvault.application.account.SiteViews;
import io.replayvault.application.account.TrialAccount;
import io.replayvault.application.account.in.CreateSite;
import io.replayvault.application.account.in.DescribeAccount;
import io.replayvault.application.account.in.ListSites;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.account.out.Sites;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.Signatures;
import io.replayvault.application.masking.FetchPolicyService;
import io.replayvault.application.masking.PolicyPublisher;
import io.replayvault.application.masking.in.FetchPolicy;
import io.replayvault.application.masking.out.PublishedPolicies;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.domain.account.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Accounts, sites and the masking policies that sites publish. */
@ApplicationScoped
public class AccountWiring {
  @Produces
  @Singleton
  PolicyPublisher policyPublisher(
      SigningKeys keys, Signatures signatures, PublishedPolicies policies) {
    return new PolicyPublisher(keys, signatures, policies);
  }

  @Produces
  @Singleton
  FetchPolicy fetchPolicy(Sites sites, PublishedPolicies policies) {
    return new FetchPolicyService(sites, policies);
  }

  @Produces
  @Singleton
  SiteFounder siteFounder(
      Sites sites, PolicyPublisher publisher, Chance chance, AuditLog log, InstantSource clock) {
    return new SiteFounder(sites, publisher, chance, log, clock);
  }

  @Produces
  @Singleton
  SiteViews siteViews(PublishedPolicies policies, PolicyPublisher publisher) {
    return new SiteViews(policies, publisher);
  }

  @Produces
  @Singleton
  ListSites listSites(Sites sites, SiteViews views, Guard guard) {
    return new ListSitesService(sites, views, guard);
  }

  @Produces
  @Singleton
  CreateSite createSite(SiteFounder founder, SiteViews views, Guard guard) {
    return new CreateSiteService(founder, views, guard);
  }

  @Produces
  @Singleton
  DescribeAccount describeAccount(Accounts accounts) {
    return new DescribeAccountService(accounts);
  }

  @Produces
  @Singleton
  TrialAccount trialAccount(
      Accounts accounts,
      Sites sites,
      SiteFounder founder,
      SiteViews views,
      Chance chance,
      Settings settings) {
    return new TrialAccount(
        accounts, sites, founder, views, chance, settings.firstAccountRegion().map(Region::new));
  }
}
