package io.replayvault.application.account.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import java.util.List;

/** Lists the sites that a person may see (clause E1). */
public interface ListSites {
  /** Their sites by name; sites beyond their scope are left out. */
  Guarded<List<SiteView>> list(Caller caller);
}
