package io.replayvault.domain.audit.export;

import io.replayvault.domain.audit.checkpoint.Checkpoint;
import java.util.List;
import java.util.Optional;

/**
 * What a check of an export came to.
 *
 * @param records the highest number of a record
 * @param withheld of how many there was the hash alone
 * @param opened of how many the personal parts were told
 * @param erased of how many they are there no more
 * @param checkpoints how many were in the export
 * @param kept how many from elsewhere it was held to
 * @param last the last one in the export that is signed
 * @param findings what was done to it, by the first record concerned, at most 1000; empty if
 *     nothing was
 */
public record Verdict(
    long records,
    long withheld,
    long opened,
    long erased,
    long checkpoints,
    long kept,
    Optional<Checkpoint> last,
    List<Finding> findings) {
  public Verdict {
    findings = List.copyOf(findings);
  }

  /** Whether it is as it was signed. */
  public boolean isUntouched() {
    return findings.isEmpty();
  }
}
