package io.replayvault.application.node.out;

final class InMemoryChangesTest extends ChangeFeedContract {
  private final InMemoryChanges changes = new InMemoryChanges();

  @Override
  protected ChangeFeed feed() {
    return changes.feed();
  }

  @Override
  protected void changeSite(String id) {
    changes.tell(site(id));
  }

  @Override
  protected void almostChangeSite(String id) {}
}
