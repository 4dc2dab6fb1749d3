package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.application.audit.out.Publications;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far behind the log its checkpoints are: what lags could still be rewritten unseen. A newest
 * checkpoint that the key for checkpoints did not sign, and a place that is noted to have more than
 * was signed, cover nothing.
 */
public final class AuditLag {
  private final AuditSequence sequence;
  private final AuditTree tree;
  private final Publications publications;
  private final CheckpointSigner signer;
  private final InstantSource clock;

  public AuditLag(
      AuditSequence sequence,
      AuditTree tree,
      Publications publications,
      CheckpointSigner signer,
      InstantSource clock) {
    this.sequence = sequence;
    this.tree = tree;
    this.publications = publications;
    this.signer = signer;
    this.clock = clock;
  }

  /** Age of the oldest record that no checkpoint covers; zero if there is none. */
  public Duration unsealed() {
    return behind(signed());
  }

  /** Age of the oldest record that no checkpoint in the place covers, for each of the places. */
  public Map<String, Duration> unpublished(Collection<String> places) {
    // What places have is read first: other nodes may sign and publish in between.
    Map<String, Long> sizes = publications.sizes();
    long signed = signed();
    return places.stream()
        .collect(
            Collectors.toMap(
                name -> name,
                name -> {
                  long there = sizes.getOrDefault(name, 0L);
                  return behind(there > signed ? 0 : there);
                }));
  }

  private long signed() {
    return tree.newest()
        .filter(signer::isSigned)
        .map(known -> known.checkpoint().size())
        .orElse(0L);
  }

  private Duration behind(long size) {
    Instant now = clock.instant();
    return sequence.from(size + 1, 1).stream()
        .findFirst()
        .map(oldest -> Duration.between(oldest.record().entry().at(), now))
        .filter(age -> !age.isNegative())
        .orElse(Duration.ZERO);
  }
}
