package io.replayvault.application.access.out;

import io.replayvault.application.account.out.InMemorySiteGroups;
import io.replayvault.application.account.out.SiteGroups;

final class InMemorySupportGrantsTest extends SupportGrantsContract {
  private final SiteGroups groups = new InMemorySiteGroups();
  private final SupportGrants grants = new InMemorySupportGrants(groups);

  @Override
  protected SupportGrants grants() {
    return grants;
  }

  @Override
  protected SiteGroups groups() {
    return groups;
  }
}
