package io.replayvault.proof;

import io.replayvault.application.keys.KeyRotation;
import io.replayvault.application.keys.KeyRotation.Progress;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.system.ProcessorTime;
import io.replayvault.system.WholeFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Many object keys rotated end to end on a PostgreSQL, by the product's own rotation: how long it
 * takes, what bounds it, and that no key is left, lost or changed, wherever it is stopped (clause
 * C3).
 */
final class EveryKeyIsRotated implements Claim {
  private static final long SEED = 20261128;

  private static final int FAULTY_KEYS = 700;

  private final Random random = new Random(SEED);

  @Override
  public List<Row> check(Size size) throws Exception {
    Path folder = Files.createTempDirectory("replayvault-rotated-keys");
    try (KeyDatabase database = KeyDatabase.start(folder)) {
      // Of its own, so that the virtual machine has compiled what is measured afterwards.
      rotated(database, size.of(20_000, 500), 1, UnaryOperator.identity());
      List<Row> rows = new ArrayList<>();
      rows.addAll(
          measured(
              rotated(
                  database,
                  size.of(1_000_000, 2_000),
                  size.of(10_000, 500),
                  UnaryOperator.identity())));
      rows.add(new StoppedRewraps(database, random).row(size.of(50, 5), size.of(4_000, 1_200)));
      rows.add(found(database, "skips one key", FaultyRewraps::skipping));
      rows.add(found(database, "gives two keys each other's wrap", FaultyRewraps::exchanging));
      rows.add(found(database, "loses a key of each page", FaultyRewraps::losing));
      rows.add(oneByOne(rotated(database, FAULTY_KEYS, 1, FaultyRewraps::oneByOne)));
      return rows;
    } finally {
      WholeFolder.delete(folder);
    }
  }

  private RotatedKeys rotated(
      KeyDatabase database, int count, int sampled, UnaryOperator<ObjectKeyStore> store)
      throws Exception {
    KeptObjectKeys keys = KeptObjectKeys.make(database, count, sampled, random);
    KeyRotation rotation = database.rotation(store.apply(database.objectKeyStore));
    rotation.begin(keys.account);
    database.clock.move(KeyRotation.ANNOUNCED_FOR);
    long statements = database.calls.statements();
    long commits = database.calls.commits();
    Duration ours = ours();
    Duration theirs = theirs(database);
    long begin = System.nanoTime();
    Progress progress = rotation.advance(keys.account, () -> false, (whose, which) -> {});
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    Duration oursTaken = ours().minus(ours);
    Duration theirsTaken = theirs(database).minus(theirs);
    statements = database.calls.statements() - statements;
    commits = database.calls.commits() - commits;
    database.clock.move(KeyRotation.RETIRING_FOR);
    rotation.advance(keys.account, () -> false, (whose, which) -> {});
    return new RotatedKeys(
        count,
        sampled,
        progress.rewrapped(),
        took,
        oursTaken,
        theirsTaken,
        statements,
        commits,
        keys.faults(2));
  }

  private static Duration ours() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static Duration theirs(KeyDatabase database) {
    return ProcessorTime.of(database.pid());
  }

  private static List<Row> measured(RotatedKeys rotated) {
    return List.of(
        new Row(
            "Object keys of an account rotated end to end on PostgreSQL",
            "C3",
            rotated.keys(),
            rotated.pace() + "; " + rotated.bound(),
            "all of them",
            // And the account's own one.
            rotated.rewrapped() == rotated.keys() + 1),
        new Row(
            "  none left under the old version, which is destroyed; a random sample opens",
            "C3",
            rotated.sampled(),
            rotated.faults().size() + " faults " + rotated.faults(),
            "0 faults",
            rotated.faults().isEmpty()),
        new Row(
            "  statements and commits for a thousand keys",
            "C3",
            rotated.keys(),
            rotated.calls(),
            "at most %d statements in all".formatted(rotated.mostStatements()),
            rotated.statements() <= rotated.mostStatements()));
  }

  private Row found(KeyDatabase database, String what, UnaryOperator<ObjectKeyStore> fault)
      throws Exception {
    RotatedKeys rotated = rotated(database, FAULTY_KEYS, FAULTY_KEYS, fault);
    return new Row(
        "  counter-proof: a job that " + what,
        "C3",
        rotated.keys(),
        String.join("; ", rotated.faults()),
        "is found out",
        !rotated.faults().isEmpty());
  }

  private static Row oneByOne(RotatedKeys rotated) {
    return new Row(
        "  counter-proof: a statement for each key",
        "C3",
        rotated.keys(),
        rotated.calls(),
        "more than %d statements".formatted(rotated.mostStatements()),
        rotated.statements() > rotated.mostStatements() && rotated.faults().isEmpty());
  }
}
