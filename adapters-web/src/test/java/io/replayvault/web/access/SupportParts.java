package io.replayvault.web.access;

import io.replayvault.application.access.AskSupportAccessService;
import io.replayvault.application.access.BreakGlassService;
import io.replayvault.application.access.Guard;
import io.replayvault.application.access.ListOwnSupportAccessService;
import io.replayvault.application.access.ListSupportAccessService;
import io.replayvault.application.access.ManageAddressListService;
import io.replayvault.application.access.SettleSupportAccessService;
import io.replayvault.application.access.in.ListOwnSupportAccess.Place;
import io.replayvault.application.access.in.ListSupportAccess;
import io.replayvault.application.access.out.InMemoryBreakGlassNotices;
import io.replayvault.application.account.AccountSites;
import io.replayvault.application.fixtures.Recordings;
import java.util.List;

/** What of the console belongs to Support's access and to addresses, over stores in memory. */
public final class SupportParts {
  private SupportParts() {}

  /** The resources, guarded by that. */
  public static List<Object> of(AccessParts access, Recordings world, Guard guard) {
    AccountSites sites = new AccountSites(world.sites, access.groups);
    ListSupportAccess list =
        new ListSupportAccessService(
            access.grants, access.people, world.auditLog, guard, world.clock);
    return List.of(
        new AllowedAddressesResource(new ManageAddressListService(access.addressLists, guard)),
        new SupportGrantsResource(
            list,
            new AskSupportAccessService(
                access.grants, access.people, sites, guard, world.keyRoom.chance, world.clock)),
        new SupportGrantResource(
            new SettleSupportAccessService(access.grants, access.people, guard, world.clock), list),
        new OwnSupportResource(
            new ListOwnSupportAccessService(
                access.grants,
                access.people,
                id ->
                    access
                        .accounts
                        .find(id)
                        .map(one -> new Place(one, world.sites.of(id), access.groups.of(id))),
                guard,
                world.clock),
            new BreakGlassService(
                access.grants,
                new InMemoryBreakGlassNotices(),
                access.people,
                sites,
                guard,
                world.keyRoom.chance,
                world.clock)));
  }
}
