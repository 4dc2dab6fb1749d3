package io.replayvault.application.access.out;

import io.replayvault.application.account.out.InMemorySiteGroups;
import io.replayvault.application.account.out.SiteGroups;

final class InMemoryServiceTokensTest extends ServiceTokensContract {
  private final SiteGroups groups = new InMemorySiteGroups();
  private final ServiceTokens tokens = new InMemoryServiceTokens(groups);

  @Override
  protected ServiceTokens tokens() {
    return tokens;
  }

  @Override
  protected SiteGroups groups() {
    return groups;
  }
}
