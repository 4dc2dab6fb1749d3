package io.replayvault.web.entry;

import io.replayvault.domain.account.Origin;
import io.replayvault.domain.masking.AddressMask;
import java.net.URI;
import java.util.List;

/**
 * What an operator decides about the entry points; bootstrap reads it and gives it to all.
 *
 * @param consoleOrigins origins under which browsers reach the console, the main one first
 * @param recordingOrigin origin under which visitors' browsers reach the recording endpoint
 * @param replayHost host name on which replays are drawn; not the console's
 * @param addressMask how much of a caller's address is kept in the clear at most
 * @param uploads how much may be uploaded at once
 * @param proxies whose word about a client's address is taken
 */
public record WebSettings(
    List<Origin> consoleOrigins,
    Origin recordingOrigin,
    String replayHost,
    AddressMask addressMask,
    UploadAllowance uploads,
    ProxyTrust proxies) {
  public WebSettings {
    consoleOrigins = List.copyOf(consoleOrigins);
    if (consoleOrigins.isEmpty()) {
      throw new IllegalArgumentException("the console needs an origin");
    }
  }

  /** Settings with the usual limits: of an address the network alone is seen. */
  public static WebSettings usual(
      List<Origin> consoleOrigins, Origin recordingOrigin, String replayHost) {
    return new WebSettings(
        consoleOrigins,
        recordingOrigin,
        replayHost,
        AddressMask.NETWORK,
        UploadAllowance.USUAL,
        ProxyTrust.NONE);
  }

  /** The same with so many uploads in work at a time. */
  public WebSettings atOnce(int most) {
    return new WebSettings(
        consoleOrigins, recordingOrigin, replayHost, addressMask, uploads.atOnce(most), proxies);
  }

  /** The same with so many segments of a site a second, and openings of a network a minute. */
  public WebSettings taking(int siteSegments, int openings) {
    return new WebSettings(
        consoleOrigins,
        recordingOrigin,
        replayHost,
        addressMask,
        uploads.taking(siteSegments, openings),
        proxies);
  }

  /** The same where these proxies' word is taken. */
  public WebSettings trusting(ProxyTrust trusted) {
    return new WebSettings(
        consoleOrigins, recordingOrigin, replayHost, addressMask, uploads, trusted);
  }

  /** Where the console behind that scheme and port draws its replays. */
  public Origin replayOriginFor(String scheme, int port) {
    return replayOriginOf(consoleOriginFor(scheme, port));
  }

  /**
   * The console behind that scheme and port, which it shares with its player; the main one if there
   * is none, as behind a load balancer.
   *
   * @param port negative for the scheme's own
   */
  public Origin consoleOriginFor(String scheme, int port) {
    return consoleOrigins.stream()
        .filter(origin -> isBehind(origin, scheme, port))
        .findFirst()
        .orElse(consoleOrigins.getFirst());
  }

  private Origin replayOriginOf(Origin console) {
    URI uri = URI.create(console.value());
    return Origin.parse(
        uri.getScheme() + "://" + replayHost + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
  }

  private static boolean isBehind(Origin console, String scheme, int port) {
    URI uri = URI.create(console.value());
    return uri.getScheme().equals(scheme) && portOf(scheme, uri.getPort()) == portOf(scheme, port);
  }

  private static int portOf(String scheme, int port) {
    return port >= 0 ? port : "https".equals(scheme) ? 443 : 80;
  }
}
