package io.replayvault.bootstrap;

import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.s3.session.S3Findings;
import io.replayvault.s3.session.S3SegmentStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;

/**
 * Refuses to start with a segment store that does not do what the rest relies on, and logs what is
 * merely worth knowing (ADR-0034).
 */
@Dependent
public class SegmentStoreCheck {
  private static final Logger LOG = System.getLogger(SegmentStoreCheck.class.getName());

  private final SegmentStore store;
  private final InstantSource clock;

  @Inject
  SegmentStoreCheck(SegmentStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Throws {@link IllegalStateException} with one line that says what is lacking. */
  void run() {
    if (store instanceof S3SegmentStore s3) {
      S3Findings findings = s3.selfCheck(clock);
      findings.remark().ifPresent(remark -> LOG.log(Level.WARNING, "{0}", remark));
      findings
          .refusal()
          .ifPresent(
              refusal -> {
                throw new IllegalStateException("REPLAYVAULT_SEGMENTS " + refusal);
              });
    }
  }
}
