package io.replayvault.domain.access;

import java.time.Instant;
import java.util.Objects;

/**
 * The grant under which Support looks now, as they see it all the while (clause H1).
 *
 * @param id its id, which each audit record carries
 * @param breakGlass whether nobody approved it
 * @param reason why they look
 * @param endsAt when it ends
 */
public record GrantInUse(SupportGrantId id, boolean breakGlass, String reason, Instant endsAt) {
  public GrantInUse {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(endsAt, "endsAt");
  }
}
