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
 * @param addressMask how much of a caller's address the audit log keeps
 * @param uploads how much may be uploaded at once
 */
public record WebSettings(
    List<Origin> consoleOrigins,
    Origin recordingOrigin,
    String replayHost,
    AddressMask addressMask,
    UploadAllowance uploads) {
  public WebSettings {
    consoleOrigins = List.copyOf(consoleOrigins);
    if (consoleOrigins.isEmpty()) {
      throw new IllegalArgumentException("the console needs an origin");
    }
  }

  /** Settings with the usual limits: the last part of an address is hidden. */
  public static WebSettings usual(
      List<Origin> consoleOrigins, Origin recordingOrigin, String replayHost) {
    return new WebSettings(
        consoleOrigins, recordingOrigin, replayHost, new AddressMask(1), UploadAllowance.USUAL);
  }

  /** Where a console reached like this draws its replays; the main console's place if unknown. */
  public Origin replayOriginFor(URI reached) {
    return replayOriginOf(
        consoleOrigins.stream()
            .filter(origin -> sameDoor(origin, reached))
            .findFirst()
            .orElse(consoleOrigins.getFirst()));
  }

  /** The console to which a player reached like this belongs; the main one if unknown. */
  public Origin consoleOriginFor(URI player) {
    return consoleOrigins.stream()
        .filter(origin -> sameDoor(origin, player))
        .findFirst()
        .orElse(consoleOrigins.getFirst());
  }

  private Origin replayOriginOf(Origin console) {
    URI uri = URI.create(console.value());
    return Origin.parse(
        uri.getScheme() + "://" + replayHost + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
  }

  /** The same scheme and port: console and player share the door and differ in the host. */
  private static boolean sameDoor(Origin console, URI other) {
    URI uri = URI.create(console.value());
    return uri.getScheme().equals(other.getScheme()) && portOf(uri) == portOf(other);
  }

  private static int portOf(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
  }
}
