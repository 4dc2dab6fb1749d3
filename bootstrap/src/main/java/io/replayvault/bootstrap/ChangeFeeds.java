package io.replayvault.bootstrap;

import io.replayvault.application.node.out.ChangeListener;
import io.replayvault.persistence.node.PostgresChangeFeed;
import java.util.concurrent.Executor;

/**
 * Word of what other nodes change, from both databases.
 *
 * @param main of the main database
 * @param keys of the key store
 * @param listener whom they tell
 */
record ChangeFeeds(PostgresChangeFeed main, PostgresChangeFeed keys, ChangeListener listener) {
  /** Follows each on a thread of its own, until the executor interrupts it. */
  void follow(Executor threads) {
    threads.execute(() -> main.follow(listener));
    threads.execute(() -> keys.follow(listener));
  }
}
