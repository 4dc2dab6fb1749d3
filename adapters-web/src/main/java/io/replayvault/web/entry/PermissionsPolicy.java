package io.replayvault.web.entry;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The powerful features that a page and what it frames may use (W3C Permissions Policy, features by
 * their registered names): none, but for passkeys on the console's own pages.
 */
public final class PermissionsPolicy {
  private static final List<String> FEATURES =
      List.of(
          "accelerometer",
          "autoplay",
          "camera",
          "clipboard-read",
          "display-capture",
          "encrypted-media",
          "geolocation",
          "gyroscope",
          "hid",
          "idle-detection",
          "magnetometer",
          "microphone",
          "midi",
          "payment",
          "picture-in-picture",
          "publickey-credentials-create",
          "publickey-credentials-get",
          "screen-wake-lock",
          "serial",
          "usb",
          "xr-spatial-tracking");

  private static final String PASSKEYS = "publickey-credentials-";

  /** The header's value that allows no feature to anybody. */
  public static final String NOTHING =
      FEATURES.stream().map(feature -> feature + "=()").collect(Collectors.joining(", "));

  /** The header's value that lets the page itself, and nothing that it frames, use passkeys. */
  public static final String OWN_PASSKEYS =
      FEATURES.stream()
          .map(feature -> feature + (feature.startsWith(PASSKEYS) ? "=(self)" : "=()"))
          .collect(Collectors.joining(", "));

  private PermissionsPolicy() {}
}
