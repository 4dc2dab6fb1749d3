package io.replayvault.application.node.out;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a feed told, to be waited for. */
public final class ToldChanges implements ChangeListener {
  private final List<ChangeNotice> told = new ArrayList<>();
  private int missed;

  @Override
  public synchronized void changed(ChangeNotice notice) {
    told.add(notice);
    notifyAll();
  }

  @Override
  public synchronized void missed() {
    missed++;
    notifyAll();
  }

  /** Waits until so many times was said that changes may have been missed. */
  public void awaitMissed(int times, Duration patience) throws InterruptedException {
    await(all -> all.missed >= times, patience);
  }

  /** Waits until so many changes were told; answers all. */
  public List<ChangeNotice> await(int number, Duration patience) throws InterruptedException {
    await(all -> all.told.size() >= number, patience);
    return all();
  }

  public synchronized List<ChangeNotice> all() {
    return List.copyOf(told);
  }

  private synchronized void await(Predicate<ToldChanges> enough, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!enough.test(this)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("after " + patience + ": missed " + missed + ", told " + told);
      }
      wait(left);
    }
  }
}
