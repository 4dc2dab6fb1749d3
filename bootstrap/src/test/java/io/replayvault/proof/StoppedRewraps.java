package io.replayvault.proof;

import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.keys.KeyRotation;
import io.replayvault.domain.keys.MasterKeyVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The same keys are rotated again and again; each time the job is stopped somewhere and another
 * node goes on with it, to the end that it would have had (clause C3).
 */
final class StoppedRewraps {
  private static final int PAGE = 500;

  private final KeyDatabase database;
  private final Random random;

  StoppedRewraps(KeyDatabase database, Random random) {
    this.database = database;
    this.random = random;
  }

  Row row(int stops, int count) throws Exception {
    KeptObjectKeys keys = KeptObjectKeys.make(database, count, count, random);
    List<String> faults = new ArrayList<>();
    int stopped = 0;
    long left = 0;
    for (int version = 2; version <= stops + 1; version++) {
      StoppingObjectKeys stopping = stopping(count);
      KeyRotation broken = database.rotation(stopping);
      broken.begin(keys.account);
      database.clock.move(KeyRotation.ANNOUNCED_FOR);
      try {
        broken.advance(keys.account, stopping::isStopped, (whose, which) -> {});
      } catch (Outage wanted) {
        // It broke off where it had to.
      }
      stopped += stopping.isStopped() ? 1 : 0;
      left += database.objectKeyStore.countUnder(keys.account, new MasterKeyVersion(version - 1));
      goOn(keys);
      for (String fault : keys.faults(version)) {
        faults.add("version " + version + ": " + fault);
      }
    }
    return new Row(
        "Stopped at random points and begun anew: same ids, all under the new version, all open",
        "C3",
        stopped,
        "%d keys left at a stop, %d faults %s".formatted(left / stops, faults.size(), faults),
        "more than 0 left, 0 faults",
        stopped == stops && left > 0 && faults.isEmpty());
  }

  private void goOn(KeptObjectKeys keys) {
    database.rotation(database.objectKeyStore).advance(keys.account, () -> false, (a, v) -> {});
    database.clock.move(KeyRotation.RETIRING_FOR);
    database.rotation(database.objectKeyStore).advance(keys.account, () -> false, (a, v) -> {});
  }

  /** At any page's reading or replacing, the last look included. */
  private StoppingObjectKeys stopping(int count) {
    int pages = (count + PAGE - 1) / PAGE;
    StoppingObjectKeys.Way[] ways = StoppingObjectKeys.Way.values();
    return new StoppingObjectKeys(
        database.objectKeyStore,
        1 + random.nextInt(2 * pages + 1),
        ways[random.nextInt(ways.length)]);
  }
}
