package io.replayvault.domain.review;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.ServiceTokenId;
import java.util.Objects;

/**
 * A service token that counted at some time of the month.
 *
 * @param token which
 * @param maker for whom it acts
 * @param uses how much the log has of it in the month
 */
public record HeldToken(ServiceTokenId token, PersonId maker, int uses) {
  public HeldToken {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(maker, "maker");
  }
}
