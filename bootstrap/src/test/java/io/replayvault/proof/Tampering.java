package io.replayvault.proof;

import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Ways to tamper with a log, by hand in an export's file, or in the database by whoever may do
 * everything there, whose exports then number and hash anew what they find. Only whoever holds the
 * log's key can make a fork.
 */
enum Tampering {
  EDITS {
    @Override
    Evidence by(Random random, Scene scene) {
      if (random.nextBoolean()) {
        List<byte[]> lines = scene.lines();
        int line = random.nextInt(lines.size());
        byte[] changed = lines.get(line).clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(127));
        lines.set(line, changed);
        return new Evidence(lines, List.of());
      }
      int place = random.nextInt(scene.records());
      List<AuditEntry> entries = scene.entries();
      entries.set(place, MadeUpLog.entry(place + 1L, "edited"));
      return scene.exported(entries, scene.checkpoints());
    }
  },
  DELETIONS {
    @Override
    Evidence by(Random random, Scene scene) {
      int place = random.nextInt(scene.records());
      if (random.nextBoolean()) {
        List<byte[]> lines = scene.lines();
        lines.remove(scene.lineOf(place));
        return new Evidence(lines, List.of());
      }
      List<AuditEntry> entries = scene.entries();
      entries.remove(place);
      return scene.exported(entries, scene.moved(place, -1));
    }
  },
  SWAPS {
    @Override
    Evidence by(Random random, Scene scene) {
      int one = random.nextInt(scene.records());
      int two = (one + 1 + random.nextInt(scene.records() - 1)) % scene.records();
      if (random.nextBoolean()) {
        List<byte[]> lines = scene.lines();
        Collections.swap(lines, scene.lineOf(one), scene.lineOf(two));
        return new Evidence(lines, List.of());
      }
      List<AuditEntry> entries = scene.entries();
      Collections.swap(entries, one, two);
      return scene.exported(entries, scene.checkpoints());
    }
  },
  INSERTIONS {
    @Override
    Evidence by(Random random, Scene scene) {
      int place = random.nextInt(scene.records());
      if (random.nextBoolean()) {
        List<byte[]> lines = scene.lines();
        lines.add(1 + random.nextInt(lines.size() - 1), lines.get(scene.lineOf(place)));
        return new Evidence(lines, List.of());
      }
      List<AuditEntry> entries = scene.entries();
      entries.add(place, MadeUpLog.entry(place + 1L, "put in"));
      return scene.exported(entries, scene.moved(place, 1));
    }
  },
  FORKS {
    @Override
    Evidence by(Random random, Scene scene) {
      int place = random.nextInt(scene.records());
      List<AuditEntry> entries = scene.entries();
      entries.set(place, MadeUpLog.entry(place + 1L, "another history"));
      Set<Integer> sizes = scene.checkpoints().keySet();
      List<SignedNote> kept =
          sizes.stream().filter(size -> size > place).map(scene.checkpoints()::get).toList();
      return new Evidence(
          scene.exported(entries, scene.log().with(entries).signed(sizes)).lines(),
          List.of(kept.get(random.nextInt(kept.size()))));
    }
  },
  TRUNCATIONS {
    @Override
    Evidence by(Random random, Scene scene) {
      List<byte[]> lines = scene.lines();
      int left = random.nextInt(lines.size());
      if (random.nextBoolean()) {
        // At a checkpoint, behind which nothing in the export itself is amiss.
        List<Integer> sizes = List.copyOf(scene.checkpoints().keySet());
        left = scene.lineOf(sizes.get(random.nextInt(sizes.size() - 1)) - 1) + 2;
      }
      return new Evidence(
          lines.subList(0, left), List.of(scene.checkpoints().get(scene.records())));
    }
  };

  /** What an auditor then has in hand. */
  abstract Evidence by(Random random, Scene scene);

  /**
   * An export, and what was kept elsewhere.
   *
   * @param lines of the export
   * @param kept checkpoints of the true log
   */
  record Evidence(List<byte[]> lines, List<SignedNote> kept) {}

  /**
   * The true log.
   *
   * @param log the log
   * @param checkpoints by their sizes; the last is over all of it
   */
  record Scene(MadeUpLog log, Map<Integer, SignedNote> checkpoints) {
    List<byte[]> lines() {
      return log.export(checkpoints);
    }

    List<AuditEntry> entries() {
      return new ArrayList<>(log.entries());
    }

    int records() {
      return log.entries().size();
    }

    /** The line of a record, counted from 0, in the untouched export. */
    int lineOf(int place) {
      return 1 + place + (int) checkpoints.keySet().stream().filter(size -> size <= place).count();
    }

    Evidence exported(List<AuditEntry> entries, Map<Integer, SignedNote> signed) {
      return new Evidence(log.with(entries).export(signed), List.of());
    }

    /** The checkpoints where records from a place on have moved. */
    Map<Integer, SignedNote> moved(int place, int by) {
      Map<Integer, SignedNote> moved = new HashMap<>();
      checkpoints.forEach((size, note) -> moved.put(size > place ? size + by : size, note));
      return moved;
    }
  }
}
