package io.replayvault.web.session;

import io.replayvault.application.session.in.OpenSession.Command;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.consent.ConsentMethod;
import io.replayvault.domain.consent.ConsentReceipt;
import io.replayvault.domain.session.Viewport;
import io.replayvault.web.json.JsonRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Turns what a recorder sent into the use case's words, refusing what the protocol does not have.
 */
@Dependent
final class OpenSessionReading {
  private static final int VISITOR_BYTES = 16;
  private static final int LONGEST_TEXT = 64;
  private static final int LONGEST_PAGE = 2_048;
  private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(1);

  private final InstantSource clock;

  @Inject
  OpenSessionReading(InstantSource clock) {
    this.clock = clock;
  }

  Command command(SiteKey site, Origin origin, OpenSessionRequest request, HttpHeaders headers)
      throws JsonRefused {
    require(request.recorder().length() <= LONGEST_TEXT, "recorder is too long");
    require(request.page().length() <= LONGEST_PAGE, "page is too long");
    require(request.language().orElse("").length() <= LONGEST_TEXT, "language is too long");
    int policyVersion = whole("policyVersion", request.policyVersion(), Integer.MAX_VALUE);
    return new Command(
        site,
        origin,
        policyVersion,
        consent(request.consent()),
        visitor(request.visitor()),
        BrowserFacts.of(headers, viewport(request.viewport())),
        FetchMetadata.vouches(headers));
  }

  private ConsentReceipt consent(OpenSessionRequest.Consent consent) throws JsonRefused {
    Instant grantedAt = Instant.ofEpochMilli(consent.grantedAt());
    boolean plausible =
        !grantedAt.isBefore(EARLIEST) && !grantedAt.isAfter(clock.instant().plus(AHEAD));
    require(plausible, "consent.grantedAt is not plausible");
    return new ConsentReceipt(grantedAt, method(consent.method()), consent.gpc(), consent.dnt());
  }

  private static ConsentMethod method(String name) throws JsonRefused {
    return switch (name) {
      case "api" -> ConsentMethod.API;
      case "site" -> ConsentMethod.SITE;
      case "banner" -> ConsentMethod.BANNER;
      default -> throw new JsonRefused("consent.method is api, site or banner");
    };
  }

  private static byte[] visitor(String text) throws JsonRefused {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      require(bytes.length == VISITOR_BYTES, "visitor has 16 bytes");
      return bytes;
    } catch (IllegalArgumentException malformed) {
      throw new JsonRefused("visitor is base64url");
    }
  }

  private static Viewport viewport(OpenSessionRequest.Size size) throws JsonRefused {
    return new Viewport(
        whole("viewport.width", size.width(), 32_767),
        whole("viewport.height", size.height(), 32_767));
  }

  private static int whole(String name, long value, int most) throws JsonRefused {
    require(value >= 0 && value <= most, name + " is out of range");
    return (int) value;
  }

  private static void require(boolean holds, String rule) throws JsonRefused {
    if (!holds) {
      throw new JsonRefused(rule);
    }
  }
}
