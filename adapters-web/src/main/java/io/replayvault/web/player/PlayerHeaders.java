package io.replayvault.web.player;

import io.replayvault.web.entry.PermissionsPolicy;
import java.util.Map;

/**
 * What browsers are told about every answer of the replay origin: a recorded page runs, loads,
 * sends, looks up and sounds nothing, and only the console frames it (ADR-0012).
 */
final class PlayerHeaders {
  private PlayerHeaders() {}

  static Map<String, String> of(String console) {
    return Map.of(
        "Content-Security-Policy", policy(console),
        "Referrer-Policy", "no-referrer",
        "X-Content-Type-Options", "nosniff",
        "X-DNS-Prefetch-Control", "off",
        "Cross-Origin-Opener-Policy", "same-origin",
        "Origin-Agent-Cluster", "?1",
        "Permissions-Policy", PermissionsPolicy.NOTHING);
  }

  private static String policy(String console) {
    return "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; "
        + "img-src data: blob:; font-src data: blob:; media-src 'none'; connect-src 'none'; "
        + "form-action 'none'; base-uri 'none'; frame-src 'self' about:; frame-ancestors "
        + console;
  }
}
