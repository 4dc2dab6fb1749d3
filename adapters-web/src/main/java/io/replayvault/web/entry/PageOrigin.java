package io.replayvault.web.entry;

import io.replayvault.domain.account.Origin;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The origin of the page that sent a request, as its browser says (RFC 6454 section 7). */
public final class PageOrigin {
  private PageOrigin() {}

  /** The origin; a request without one, or with one that no site can have, is refused. */
  public static Origin sentBy(HttpHeaders headers) {
    return parse(headers.getHeaderString("Origin"));
  }

  /** The same for the header's value. */
  public static Origin parse(@Nullable String sent) {
    try {
      return new Origin(Optional.ofNullable(sent).orElse(""));
    } catch (IllegalArgumentException malformed) {
      throw Refusal.of(ProblemKind.ORIGIN_NOT_ALLOWED);
    }
  }
}
