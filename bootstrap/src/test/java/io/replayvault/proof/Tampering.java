package io.replayvault.proof;

import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.export.ExportLine;
import io.replayvault.domain.audit.export.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

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
        return new Evidence(lines, List.of(), scene.place(line).orEarlier(changed));
      }
      int place = random.nextInt(scene.records());
      List<AuditEntry> entries = scene.entries();
      entries.set(place, MadeUpLog.entry(place + 1L, "edited"));
      return scene.exported(entries, scene.checkpoints(), place);
    }
  },
  DELETIONS {
    @Override
    Evidence by(Random random, Scene scene) {
      int place = random.nextInt(scene.records());
      if (random.nextBoolean()) {
        List<byte[]> lines = scene.lines();
        lines.remove(scene.lineOf(place));
        return new Evidence(lines, List.of(), Place.of(place + 1L));
      }
      List<AuditEntry> entries = scene.entries();
      entries.remove(place);
      return scene.exported(entries, scene.moved(place, -1), place);
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
        return new Evidence(lines, List.of(), Place.of(Math.min(one, two) + 1L));
      }
      List<AuditEntry> entries = scene.entries();
      Collections.swap(entries, one, two);
      return scene.exported(entries, scene.checkpoints(), Math.min(one, two));
    }
  },
  INSERTIONS {
    @Override
    Evidence by(Random random, Scene scene) {
      int place = random.nextInt(scene.records());
      if (random.nextBoolean()) {
        List<byte[]> lines = scene.lines();
        int at = 1 + random.nextInt(lines.size() - 1);
        lines.add(at, lines.get(scene.lineOf(place)));
        int first = Math.min(place, scene.recordsBefore(at)) + 1;
        return new Evidence(lines, List.of(), Place.of(first));
      }
      List<AuditEntry> entries = scene.entries();
      entries.add(place, MadeUpLog.entry(place + 1L, "put in"));
      return scene.exported(entries, scene.moved(place, 1), place);
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
          scene.exported(entries, scene.log().with(entries).signed(sizes), place).lines(),
          List.of(kept.get(random.nextInt(kept.size()))),
          Place.of(place + 1L));
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
          lines.subList(0, left),
          List.of(scene.checkpoints().get(scene.records())),
          new Place(scene.coveredBefore(left) + 1L, scene.recordsBefore(left) + 1L));
    }
  };

  /** What an auditor then has in hand. */
  abstract Evidence by(Random random, Scene scene);

  /**
   * An export, and what was kept elsewhere.
   *
   * @param lines of the export
   * @param kept checkpoints of the true log
   * @param place where the first thing was done
   */
  record Evidence(List<byte[]> lines, List<SignedNote> kept, Place place) {}

  /**
   * The first record that is no more what and where it was. That is one record, but for two cases,
   * in which no record was touched, or the first one touched is behind those of which nothing in
   * the export vouches any more:
   *
   * <ul>
   *   <li>A checkpoint's line that was edited: the record before it, or the one that was expected
   *       instead of it.
   *   <li>An end that was cut off, with the checkpoint behind it: from the first record that no
   *       checkpoint is left for, to the first that is not there.
   * </ul>
   *
   * @param first its number, counted from 1
   * @param last the same, but for those cases
   */
  record Place(long first, long last) {
    static Place of(long number) {
      return new Place(number, number);
    }

    /** Whether that is what a finding is about, or may be about. */
    boolean isNamedBy(Finding finding) {
      return finding.first() <= last && finding.last() >= first;
    }

    /** The same, further on. */
    Place moved(long by) {
      return new Place(first + by, last + by);
    }

    /** A record whose line now says that it is an earlier one is there instead of that. */
    Place orEarlier(byte[] line) {
      try {
        return ExportLine.parse(line) instanceof ExportLine.Numbered record
                && record.number() < first
            ? of(record.number())
            : this;
      } catch (IllegalArgumentException noLine) {
        return this;
      }
    }
  }

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

    /** How many records stand before a line of the untouched export. */
    int recordsBefore(int line) {
      return (int) IntStream.range(0, records()).filter(place -> lineOf(place) < line).count();
    }

    /** Over how many records the last checkpoint before a line is signed; 0 without one. */
    int coveredBefore(int line) {
      return checkpoints.keySet().stream()
          .filter(size -> lineOf(size - 1) + 1 < line)
          .max(Integer::compareTo)
          .orElse(0);
    }

    /** What stands on a line of the untouched export; the head counts as the first record. */
    Place place(int line) {
      int before = recordsBefore(line);
      boolean isCheckpoint = line > 0 && (before == records() || lineOf(before) != line);
      return isCheckpoint ? new Place(before, before + 1L) : Place.of(before + 1L);
    }

    Evidence exported(List<AuditEntry> entries, Map<Integer, SignedNote> signed, int place) {
      return new Evidence(log.with(entries).export(signed), List.of(), Place.of(place + 1L));
    }

    /** The checkpoints where records from a place on have moved. */
    Map<Integer, SignedNote> moved(int place, int by) {
      Map<Integer, SignedNote> moved = new HashMap<>();
      checkpoints.forEach((size, note) -> moved.put(size > place ? size + by : size, note));
      return moved;
    }
  }
}
