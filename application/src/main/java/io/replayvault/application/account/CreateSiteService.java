package io.replayvault.application.account;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.account.in.CreateSite;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.audit.AuditAction;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link CreateSite}: who may not create sites is not told what is wrong with one either. */
public final class CreateSiteService implements CreateSite {
  private final SiteFounder founder;
  private final SiteViews views;
  private final Guard guard;

  public CreateSiteService(SiteFounder founder, SiteViews views, Guard guard) {
    this.founder = founder;
    this.views = views;
    this.guard = guard;
  }

  @Override
  public Guarded<Outcome> create(Caller caller, Command command) {
    Site site;
    try {
      site =
          founder.draft(
              caller.person().account(),
              command.name().strip(),
              command.origins().stream().map(Origin::parse).collect(Collectors.toSet()));
    } catch (IllegalArgumentException malformed) {
      String reason = String.valueOf(malformed.getMessage());
      return guard.run(caller, ask("-", "malformed"), () -> new Outcome.Malformed(reason));
    }
    return guard.run(caller, ask("site:" + site.id(), ""), () -> created(caller, site));
  }

  private Outcome created(Caller caller, Site site) {
    founder.found(site, caller);
    return new Outcome.Created(views.of(site));
  }

  private static Ask ask(String subject, String detail) {
    return new Ask(
        Permission.SITE_CREATE, Optional.empty(), AuditAction.SITE_CREATE, subject, detail);
  }
}
