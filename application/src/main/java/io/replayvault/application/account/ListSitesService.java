package io.replayvault.application.account;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.account.in.ListSites;
import io.replayvault.application.account.in.SiteView;
import io.replayvault.application.account.out.Sites;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.audit.AuditAction;
import java.util.List;
import java.util.Optional;

/** {@link ListSites}. */
public final class ListSitesService implements ListSites {
  private final Sites sites;
  private final SiteViews views;
  private final Guard guard;

  public ListSitesService(Sites sites, SiteViews views, Guard guard) {
    this.sites = sites;
    this.views = views;
    this.guard = guard;
  }

  @Override
  public Guarded<List<SiteView>> list(Caller caller) {
    Ask ask =
        new Ask(
            Permission.SITE_READ,
            Optional.empty(),
            AuditAction.SITE_LIST,
            "account:" + caller.person().account(),
            "");
    return guard.run(
        caller,
        ask,
        () ->
            sites.of(caller.person().account()).stream()
                .filter(site -> guard.mayReach(caller, Permission.SITE_READ, site.id()))
                .map(views::of)
                .toList());
  }
}
