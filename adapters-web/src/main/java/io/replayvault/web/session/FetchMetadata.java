package io.replayvault.web.session;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a browser vouches that a page's script sent the request: by headers that browsers set
 * themselves and keep from scripts (W3C Fetch Metadata Request Headers, section 2). A program can
 * send them too; what is told apart is what does not even try.
 */
final class FetchMetadata {
  private static final Set<String> SITES = Set.of("cross-site", "same-site", "same-origin");

  private FetchMetadata() {}

  static boolean vouches(HttpHeaders headers) {
    return header(headers, "Sec-Fetch-Mode").equals("cors")
        && header(headers, "Sec-Fetch-Dest").equals("empty")
        && SITES.contains(header(headers, "Sec-Fetch-Site"));
  }

  private static String header(HttpHeaders headers, String name) {
    return Optional.ofNullable(headers.getHeaderString(name)).orElse("");
  }
}
