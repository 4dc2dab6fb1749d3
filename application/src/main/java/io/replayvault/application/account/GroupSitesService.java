package io.replayvault.application.account;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.account.in.GroupSites;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.audit.AuditAction;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@link GroupSites}. */
public final class GroupSitesService implements GroupSites {
  private static final int ID_BYTES = 12;

  private final SiteGroups groups;
  private final AccountSites sites;
  private final Guard guard;
  private final Chance chance;

  public GroupSitesService(SiteGroups groups, AccountSites sites, Guard guard, Chance chance) {
    this.groups = groups;
    this.sites = sites;
    this.guard = guard;
    this.chance = chance;
  }

  @Override
  public Guarded<Outcome> create(Caller caller, Command command) {
    SiteGroupId id = new SiteGroupId("g" + HexFormat.of().formatHex(chance.bytes(ID_BYTES)));
    Ask ask = ask(AuditAction.SITE_GROUP_CREATE, id, listed(command.sites()));
    return guard.run(caller, ask, () -> kept(caller, id, command, groups::add));
  }

  @Override
  public Guarded<Outcome> change(Caller caller, SiteGroupId group, Command command) {
    Ask ask = ask(AuditAction.SITE_GROUP_CHANGE, group, listed(command.sites()));
    return found(caller, group).isEmpty()
        ? guard.absent(caller, ask)
        : guard.run(caller, ask, () -> kept(caller, group, command, groups::change));
  }

  @Override
  public Guarded<Outcome> remove(Caller caller, SiteGroupId group) {
    Ask ask = ask(AuditAction.SITE_GROUP_REMOVE, group, "");
    Optional<SiteGroup> found = found(caller, group);
    return found.isEmpty()
        ? guard.absent(caller, ask)
        : guard.run(
            caller,
            ask,
            () -> {
              groups.remove(group);
              return new Outcome.Kept(found.get());
            });
  }

  private Optional<SiteGroup> found(Caller caller, SiteGroupId group) {
    return groups.find(group).filter(g -> g.account().equals(caller.person().account()));
  }

  private Outcome kept(
      Caller caller, SiteGroupId id, Command command, Consumer<SiteGroup> keeping) {
    SiteGroup group;
    try {
      group = new SiteGroup(id, caller.person().account(), command.name().strip(), command.sites());
    } catch (IllegalArgumentException malformed) {
      return new Outcome.Malformed();
    }
    if (!sites.test(group.account(), new Scope.OnlySites(group.sites()))) {
      return new Outcome.Absent();
    }
    keeping.accept(group);
    return new Outcome.Kept(group);
  }

  private static String listed(Set<SiteId> sites) {
    return sites.stream()
        .map(SiteId::value)
        .sorted()
        .collect(Collectors.joining(",", "sites=", ""));
  }

  private static Ask ask(AuditAction action, SiteGroupId group, String detail) {
    return new Ask(
        Permission.SITE_GROUP_CHANGE, Optional.empty(), action, "site-group:" + group, detail);
  }
}
