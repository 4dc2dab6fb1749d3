package io.replayvault.domain.detection;

import java.util.Objects;
import java.util.Optional;

/**
 * An alert and what became of it.
 *
 * @param alert what was found
 * @param response what was done by the account's policy; empty until it was
 * @param acknowledged that somebody looked at it; empty while it is open
 */
public record FiledAlert(
    Alert alert, Optional<Response> response, Optional<Acknowledgement> acknowledged) {
  public FiledAlert {
    Objects.requireNonNull(alert, "alert");
    Objects.requireNonNull(response, "response");
    Objects.requireNonNull(acknowledged, "acknowledged");
  }
}
