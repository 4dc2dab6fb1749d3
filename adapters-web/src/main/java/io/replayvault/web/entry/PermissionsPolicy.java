package io.replayvault.web.entry;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The powerful features that a page and what it frames may use: none (W3C Permissions Policy,
 * features by their registered names).
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
          "publickey-credentials-get",
          "screen-wake-lock",
          "serial",
          "usb",
          "web-share",
          "xr-spatial-tracking");

  /** The header's value that allows no feature to anybody. */
  public static final String NOTHING =
      FEATURES.stream().map(feature -> feature + "=()").collect(Collectors.joining(", "));

  private PermissionsPolicy() {}
}
