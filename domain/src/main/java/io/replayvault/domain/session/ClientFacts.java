package io.replayvault.domain.session;

import java.util.Objects;

/**
 * What is kept of a visitor's browser: families and a major version, nothing that singles one out.
 *
 * @param browser such as {@code Chromium 156}; {@code Other} when unknown
 * @param operatingSystem such as {@code Windows}
 * @param device the kind of device
 * @param viewport the visible part of the page when the session began
 */
public record ClientFacts(
    String browser, String operatingSystem, DeviceKind device, Viewport viewport) {
  public ClientFacts {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(viewport, "viewport");
    if (browser.length() > 60 || operatingSystem.length() > 60) {
      throw new IllegalArgumentException("browser and operating system have at most 60 characters");
    }
  }
}
