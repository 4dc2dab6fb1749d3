package io.replayvault.application.account;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.account.in.ListSiteGroups;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.audit.AuditAction;
import java.util.List;
import java.util.Optional;

/** {@link ListSiteGroups}. */
public final class ListSiteGroupsService implements ListSiteGroups {
  private final SiteGroups groups;
  private final Guard guard;

  public ListSiteGroupsService(SiteGroups groups, Guard guard) {
    this.groups = groups;
    this.guard = guard;
  }

  @Override
  public Guarded<List<SiteGroup>> list(Caller caller) {
    AccountId account = caller.person().account();
    Ask ask =
        new Ask(
            Permission.SITE_GROUP_READ,
            Optional.empty(),
            AuditAction.SITE_GROUP_LIST,
            "account:" + account,
            "");
    return guard.run(caller, ask, () -> groups.of(account));
  }
}
