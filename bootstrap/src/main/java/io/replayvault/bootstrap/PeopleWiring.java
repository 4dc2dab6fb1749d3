package io.replayvault.bootstrap;

import io.replayvault.application.access.ActInAccountService;
import io.replayvault.application.access.ActingIn;
import io.replayvault.application.access.AddressGate;
import io.replayvault.application.access.ChooseLockoutPolicyService;
import io.replayvault.application.access.FactorRequirement;
import io.replayvault.application.access.Guard;
import io.replayvault.application.access.KeepServiceTokensService;
import io.replayvault.application.access.ListPeopleService;
import io.replayvault.application.access.ListPersonAttemptsService;
import io.replayvault.application.access.ListPersonRequestsService;
import io.replayvault.application.access.PersonFulfilment;
import io.replayvault.application.access.RequestNews;
import io.replayvault.application.access.RequestPersonService;
import io.replayvault.application.access.SettlePersonRequestService;
import io.replayvault.application.access.in.ActInAccount;
import io.replayvault.application.access.in.ChooseLockoutPolicy;
import io.replayvault.application.access.in.KeepServiceTokens;
import io.replayvault.application.access.in.ListPeople;
import io.replayvault.application.access.in.ListPersonAttempts;
import io.replayvault.application.access.in.ListPersonRequests;
import io.replayvault.application.access.in.RequestPerson;
import io.replayvault.application.access.in.SettlePersonRequest;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.Invitations;
import io.replayvault.application.access.out.LockedPeople;
import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.access.out.RequestLetters;
import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.account.AccountSites;
import io.replayvault.application.account.ChooseDefaultsService;
import io.replayvault.application.account.DescribeOwnAccountsService;
import io.replayvault.application.account.GroupSitesService;
import io.replayvault.application.account.ListSiteGroupsService;
import io.replayvault.application.account.in.ChooseDefaults;
import io.replayvault.application.account.in.DescribeOwnAccounts;
import io.replayvault.application.account.in.GroupSites;
import io.replayvault.application.account.in.ListSiteGroups;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.account.out.PersonDefaults;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.account.out.Sites;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.detection.out.AwaitedResponses;
import io.replayvault.application.detection.out.OpenResponses;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.persistence.access.JpaLockoutPolicies;
import io.replayvault.persistence.access.JpaPeople;
import io.replayvault.persistence.access.JpaPersonRequests;
import io.replayvault.persistence.access.JpaRequestLetters;
import io.replayvault.persistence.access.JpaServiceTokens;
import io.replayvault.persistence.account.JpaPersonDefaults;
import io.replayvault.persistence.account.JpaSiteGroups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Who may see what: the permission table, people of accounts, requests about them, site groups. */
@ApplicationScoped
public class PeopleWiring {
  @Produces
  @Singleton
  PermissionTable permissionTable(Settings settings) {
    return new PermissionTable(settings.adminsManagePeople());
  }

  @Produces
  @Singleton
  AccountPeople accountPeople(Databases databases) {
    return new JpaPeople(databases.main());
  }

  @Produces
  @Singleton
  ActingIn actingIn(AccountPeople people) {
    return new ActingIn(people);
  }

  @Produces
  @Singleton
  ActInAccount actInAccount(
      ActingIn acting,
      FactorRequirement requirement,
      SignIns signIns,
      AddressGate gate,
      OpenResponses responses,
      AuditLog log,
      InstantSource clock) {
    return new ActInAccountService(acting, requirement, signIns, gate, responses, log, clock);
  }

  @Produces
  @Singleton
  PersonDefaults personDefaults(Databases databases) {
    return new JpaPersonDefaults(databases.main());
  }

  @Produces
  @Singleton
  DescribeOwnAccounts describeOwnAccounts(PersonDefaults defaults, Accounts accounts) {
    return new DescribeOwnAccountsService(defaults, accounts);
  }

  @Produces
  @Singleton
  ChooseDefaults chooseDefaults(
      PersonDefaults defaults,
      OpenResponses responses,
      AwaitedResponses awaited,
      AuditLog log,
      InstantSource clock) {
    return new ChooseDefaultsService(defaults, responses, awaited, log, clock);
  }

  @Produces
  @Singleton
  PersonRequests personRequests(Databases databases) {
    return new JpaPersonRequests(databases.main());
  }

  @Produces
  @Singleton
  ServiceTokens serviceTokens(Databases databases) {
    return new JpaServiceTokens(databases.main());
  }

  @Produces
  @Singleton
  LockoutPolicies lockoutPolicies(Databases databases) {
    return new JpaLockoutPolicies(databases.main());
  }

  @Produces
  @Singleton
  ChooseLockoutPolicy chooseLockoutPolicy(LockoutPolicies policies, Guard guard) {
    return new ChooseLockoutPolicyService(policies, guard);
  }

  @Produces
  @Singleton
  KeepServiceTokens keepServiceTokens(
      ServiceTokens tokens,
      AccountPeople people,
      AccountSites sites,
      PermissionTable table,
      Guard guard,
      Chance chance,
      InstantSource clock) {
    return new KeepServiceTokensService(tokens, people, sites, table, guard, chance, clock);
  }

  @Produces
  @Singleton
  SiteGroups siteGroups(Databases databases) {
    return new JpaSiteGroups(databases.main());
  }

  @Produces
  @Singleton
  AccountSites accountSites(Sites sites, SiteGroups groups) {
    return new AccountSites(sites, groups);
  }

  @Produces
  @Singleton
  RequestLetters requestLetters(Databases databases) {
    return new JpaRequestLetters(databases.main());
  }

  @Produces
  @Singleton
  RequestNews requestNews(AccountPeople people, RequestLetters letters, InstantSource clock) {
    return new RequestNews(people, letters, clock);
  }

  @Produces
  @Singleton
  PersonFulfilment personFulfilment(
      PersonRequests requests,
      Invitations invitations,
      RequestNews news,
      PasswordHasher hasher,
      Guard guard,
      Chance chance,
      InstantSource clock) {
    return new PersonFulfilment(requests, invitations, news, hasher, guard, chance, clock);
  }

  @Produces
  @Singleton
  ListPeople listPeople(AccountPeople people, LockedPeople locked, Guard guard) {
    return new ListPeopleService(people, locked, guard);
  }

  @Produces
  @Singleton
  ListPersonAttempts listPersonAttempts(AccountPeople people, SignInHistory history, Guard guard) {
    return new ListPersonAttemptsService(people, history, guard);
  }

  @Produces
  @Singleton
  ListPersonRequests listPersonRequests(
      PersonRequests requests, AccountPeople people, Guard guard) {
    return new ListPersonRequestsService(requests, people, guard);
  }

  @Produces
  @Singleton
  RequestPerson requestPerson(
      PersonRequests requests,
      AccountPeople people,
      AccountSites sites,
      PersonFulfilment fulfilment,
      PermissionTable table,
      Guard guard,
      Chance chance,
      InstantSource clock) {
    return new RequestPersonService(
        requests, people, sites, fulfilment, table, guard, chance, clock);
  }

  @Produces
  @Singleton
  SettlePersonRequest settlePersonRequest(
      PersonRequests requests,
      AccountPeople people,
      PersonFulfilment fulfilment,
      PermissionTable table,
      Guard guard,
      InstantSource clock) {
    return new SettlePersonRequestService(requests, people, fulfilment, table, guard, clock);
  }

  @Produces
  @Singleton
  ListSiteGroups listSiteGroups(SiteGroups groups, Guard guard) {
    return new ListSiteGroupsService(groups, guard);
  }

  @Produces
  @Singleton
  GroupSites groupSites(SiteGroups groups, AccountSites sites, Guard guard, Chance chance) {
    return new GroupSitesService(groups, sites, guard, chance);
  }
}
