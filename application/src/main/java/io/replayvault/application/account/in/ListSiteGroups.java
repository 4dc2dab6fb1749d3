package io.replayvault.application.account.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.account.SiteGroup;
import java.util.List;

/** Lists the site groups of the caller's account (clause E1). */
public interface ListSiteGroups {
  /** They by name. */
  Guarded<List<SiteGroup>> list(Caller caller);
}
