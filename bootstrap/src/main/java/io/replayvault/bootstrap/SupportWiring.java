package io.replayvault.bootstrap;

import io.replayvault.application.access.AddressGate;
import io.replayvault.application.access.AddressPolicy;
import io.replayvault.application.access.AskSupportAccessService;
import io.replayvault.application.access.BreakGlassService;
import io.replayvault.application.access.Guard;
import io.replayvault.application.access.ListOwnSupportAccessService;
import io.replayvault.application.access.ListSupportAccessService;
import io.replayvault.application.access.ManageAddressListService;
import io.replayvault.application.access.SettleSupportAccessService;
import io.replayvault.application.access.SignInRecords;
import io.replayvault.application.access.in.AskSupportAccess;
import io.replayvault.application.access.in.BreakGlass;
import io.replayvault.application.access.in.ListOwnSupportAccess;
import io.replayvault.application.access.in.ListOwnSupportAccess.Place;
import io.replayvault.application.access.in.ListSupportAccess;
import io.replayvault.application.access.in.ManageAddressList;
import io.replayvault.application.access.in.SettleSupportAccess;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.AddressLists;
import io.replayvault.application.access.out.BreakGlassNotices;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.account.AccountSites;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.account.out.Sites;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.AddressRange;
import io.replayvault.persistence.access.JpaAddressLists;
import io.replayvault.persistence.access.JpaBreakGlassNotices;
import io.replayvault.persistence.access.JpaSupportGrants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** How Support comes to see what a customer lets them see (clause H1), and from where (H3). */
@ApplicationScoped
public class SupportWiring {
  @Produces
  @Singleton
  AddressLists addressLists(Databases databases) {
    return new JpaAddressLists(databases.main());
  }

  @Produces
  @Singleton
  AddressPolicy addressPolicy(AddressLists lists, Settings settings) {
    return new AddressPolicy(
        lists, list(settings.addresses().staff()), list(settings.addresses().operators()));
  }

  @Produces
  @Singleton
  AddressGate addressGate(AddressPolicy policy, SignInRecords records) {
    return new AddressGate(policy, records);
  }

  @Produces
  @Singleton
  ManageAddressList manageAddressList(AddressLists lists, Guard guard) {
    return new ManageAddressListService(lists, guard);
  }

  @Produces
  @Singleton
  SupportGrants supportGrants(Databases databases) {
    return new JpaSupportGrants(databases.main());
  }

  @Produces
  @Singleton
  BreakGlassNotices breakGlassNotices(Databases databases) {
    return new JpaBreakGlassNotices(databases.main());
  }

  @Produces
  @Singleton
  AskSupportAccess askSupportAccess(
      SupportGrants grants,
      AccountPeople people,
      AccountSites sites,
      Guard guard,
      Chance chance,
      InstantSource clock) {
    return new AskSupportAccessService(grants, people, sites, guard, chance, clock);
  }

  @Produces
  @Singleton
  BreakGlass breakGlass(
      SupportGrants grants,
      BreakGlassNotices notices,
      AccountPeople people,
      AccountSites sites,
      Guard guard,
      Chance chance,
      InstantSource clock) {
    return new BreakGlassService(grants, notices, people, sites, guard, chance, clock);
  }

  @Produces
  @Singleton
  SettleSupportAccess settleSupportAccess(
      SupportGrants grants, AccountPeople people, Guard guard, InstantSource clock) {
    return new SettleSupportAccessService(grants, people, guard, clock);
  }

  @Produces
  @Singleton
  ListSupportAccess listSupportAccess(
      SupportGrants grants,
      AccountPeople people,
      AuditTrail trail,
      Guard guard,
      InstantSource clock) {
    return new ListSupportAccessService(grants, people, trail, guard, clock);
  }

  @Produces
  @Singleton
  ListOwnSupportAccess listOwnSupportAccess(
      SupportGrants grants,
      AccountPeople people,
      Accounts accounts,
      Sites sites,
      SiteGroups groups,
      Guard guard,
      InstantSource clock) {
    return new ListOwnSupportAccessService(
        grants,
        people,
        id -> accounts.find(id).map(account -> new Place(account, sites.of(id), groups.of(id))),
        guard,
        clock);
  }

  private static AddressList list(List<String> ranges) {
    return new AddressList(ranges.stream().map(AddressRange::parse).toList());
  }
}
