package io.replayvault.bootstrap;

import io.replayvault.application.node.out.ChangeFeed;
import io.replayvault.application.node.out.ChangeListener;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Word of what other nodes change, from both databases.
 *
 * @param feeds one for each database
 * @param listener whom they tell
 */
record ChangeFeeds(List<ChangeFeed> feeds, ChangeListener listener) {
  /** Follows each on a thread of its own, until the executor interrupts it. */
  void follow(Executor threads) {
    feeds.forEach(feed -> threads.execute(() -> feed.follow(listener)));
  }
}
