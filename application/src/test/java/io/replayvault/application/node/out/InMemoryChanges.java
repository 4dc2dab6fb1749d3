package io.replayvault.application.node.out;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@link ChangeFeed}s of nodes that share a memory, for application tests. */
public final class InMemoryChanges {
  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

  /** A node's feed. */
  public ChangeFeed feed() {
    return listener -> {
      listeners.add(listener);
      listener.missed();
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException end) {
        listeners.remove(listener);
      }
    };
  }

  /** Tells every node. */
  public void tell(ChangeNotice notice) {
    listeners.forEach(listener -> listener.changed(notice));
  }
}
