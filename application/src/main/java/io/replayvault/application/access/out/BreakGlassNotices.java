package io.replayvault.application.access.out;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.SupportGrantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Word by e-mail to a customer that Support opened their account without approval (clause H1), as
 * long as it waits to be sent. Durable on return; of two nodes that ask at once each gets another.
 */
public interface BreakGlassNotices {
  /** After so long a notice is not sent any more. */
  Duration STALE_AFTER = Duration.ofHours(24);

  /** Has each of them told, once; whoever is being told already is not told twice. */
  void announce(SupportGrantId grant, Set<EmailAddress> to, Instant at);

  /** The notice that waits longest, and nobody else's until {@code again}; empty if none is due. */
  Optional<Waiting> next(Instant now, Instant again);

  /** It was sent. */
  void sent(Waiting notice);

  /**
   * A notice that was not sent yet.
   *
   * @param grant what was opened
   * @param to who is told
   */
  record Waiting(SupportGrantId grant, EmailAddress to) {}
}
