package io.replayvault.application.account.out;

final class InMemorySiteGroupsTest extends SiteGroupsContract {
  private final SiteGroups store = new InMemorySiteGroups();

  @Override
  protected SiteGroups groups() {
    return store;
  }
}
