package io.replayvault.application.session.out;

import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;

final class InMemorySiteUsageTest extends SiteUsageContract {
  private final InMemorySiteUsage usage = new InMemorySiteUsage();

  @Override
  protected SiteUsage usage() {
    return usage;
  }

  @Override
  protected void give(SiteId site, SiteQuota quota) {
    usage.give(site, quota);
  }
}
