package io.replayvault.domain.audit.export;

import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Checkpoints from places that the log's holder cannot reach: what the export is held to. */
final class KeptCheckpoints {
  private final List<SignedNote> notes;
  private final TreeMap<Long, List<Checkpoint>> bySize = new TreeMap<>();
  private final List<Checkpoint> unfit = new ArrayList<>();
  private long fitting;

  KeptCheckpoints(Collection<SignedNote> notes) {
    this.notes = List.copyOf(notes);
  }

  /** The checkpoint in a note that the key signed; empty if it is none of the key's log. */
  static Optional<Checkpoint> read(SignedNote note, NoteKey key) {
    try {
      return Optional.of(Checkpoint.parse(note.text()))
          .filter(checkpoint -> checkpoint.origin().equals(key.name()));
    } catch (IllegalArgumentException noCheckpoint) {
      return Optional.empty();
    }
  }

  /** Lets those count that one of the keys signed; finds the others. */
  List<Finding> verify(Collection<NoteKey> keys) {
    List<Finding> findings = new ArrayList<>();
    for (SignedNote note : notes) {
      Optional<Checkpoint> signed = note.signer(keys).flatMap(key -> read(note, key));
      signed.ifPresent(
          one -> bySize.computeIfAbsent(one.size(), size -> new ArrayList<>()).add(one));
      if (signed.isEmpty()) {
        findings.add(Finding.keptUnsigned("it is not signed by the log's key"));
      }
    }
    return findings;
  }

  /** Holds the tree to those over as many records. */
  void compare(long size, TreeCheck tree) {
    for (Checkpoint one : bySize.getOrDefault(size, List.of())) {
      if (tree.fits(one)) {
        fitting = Math.max(fitting, size);
      } else {
        unfit.add(one);
      }
    }
  }

  /** What they tell of the export, once its end is known. */
  List<Finding> conclude(long vouched, long records) {
    List<Finding> findings = new ArrayList<>();
    unfit.stream()
        .mapToLong(Checkpoint::size)
        .min()
        .ifPresent(size -> findings.add(unlike(size, vouched)));
    if (!bySize.isEmpty() && bySize.lastKey() > records) {
      findings.add(Finding.truncated(records + 1, bySize.lastKey()));
    }
    return findings;
  }

  /** The smallest that does not fit is named; what fitted before it narrows down where. */
  private Finding unlike(long size, long vouched) {
    long first = Math.min(fitting + 1, size);
    return vouched >= size ? Finding.forked(first, size) : Finding.unlikeKept(first, size);
  }

  /** How many of them count. */
  long size() {
    return bySize.values().stream().mapToLong(List::size).sum();
  }
}
