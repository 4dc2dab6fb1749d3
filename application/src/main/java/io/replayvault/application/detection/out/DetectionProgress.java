package io.replayvault.application.detection.out;

import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.WatchKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far the audit log was looked at, and what is remembered of it. Durable on return. What comes
 * of a look is kept as a whole or not at all, so that whoever is killed in between, or runs at the
 * same time, neither loses an alert nor raises it twice.
 */
public interface DetectionProgress {
  /** How far. */
  Progress read();

  /** What is remembered of each of them; of what is not in the answer nothing is. */
  Map<WatchKey, String> memories(Set<WatchKey> keys);

  /**
   * Keeps what came of a look, if nobody looked on since. What is remembered of a network may be
   * forgotten two days later.
   *
   * @return whether it was kept; not if the log was looked at beyond {@code reading.from()} already
   */
  boolean keep(Reading reading);

  /**
   * How far the log was looked at.
   *
   * @param upTo the number of the last record that was looked at; 0 if there is none
   * @param learnedUpTo records up to that number were there before anything was looked for: they
   *     are learned from and raise nothing
   */
  record Progress(long upTo, long learnedUpTo) {}

  /**
   * What came of looking at some records.
   *
   * @param from up to which record was looked at before
   * @param upTo up to which record was looked at
   * @param memories what is remembered from now on; nothing more of whatever has an empty text
   * @param raised new alerts, in order; an id that is there already changes nothing
   */
  record Reading(long from, long upTo, Map<WatchKey, String> memories, List<Alert> raised) {
    public Reading {
      memories = Map.copyOf(memories);
      raised = List.copyOf(raised);
      if (upTo <= from) {
        throw new IllegalArgumentException("a look goes forward");
      }
    }
  }
}
