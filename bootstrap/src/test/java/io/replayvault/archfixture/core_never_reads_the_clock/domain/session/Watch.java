package io.replayvault.archfixture.core_never_reads_the_clock.domain.session;

import java.time.Instant;

/** A domain class that looks at the clock. */
final class Watch {
  Instant time() {
    return Instant.now();
  }
}
