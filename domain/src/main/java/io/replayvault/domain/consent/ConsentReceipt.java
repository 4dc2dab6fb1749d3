package io.replayvault.domain.consent;

import java.time.Instant;
import java.util.Objects;

/**
 * Proof that a visitor agreed before anything was recorded; stored with the session (clause A3).
 *
 * @param grantedAt when, by the visitor's clock
 * @param method how it was asked
 * @param globalPrivacyControl whether the browser sent Global Privacy Control
 * @param doNotTrack whether the browser sent Do Not Track
 */
public record ConsentReceipt(
    Instant grantedAt, ConsentMethod method, boolean globalPrivacyControl, boolean doNotTrack) {
  public ConsentReceipt {
    Objects.requireNonNull(grantedAt, "grantedAt");
    Objects.requireNonNull(method, "method");
  }
}
