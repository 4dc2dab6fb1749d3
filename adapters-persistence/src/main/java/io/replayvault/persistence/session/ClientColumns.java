package io.replayvault.persistence.session;

import io.replayvault.domain.session.ClientFacts;
import io.replayvault.domain.session.DeviceKind;
import io.replayvault.domain.session.Viewport;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What is kept of a visitor's browser within its session's row. */
@Embeddable
class ClientColumns {
  @Column(name = "browser")
  private String browser;

  @Column(name = "operating_system")
  private String operatingSystem;

  @Enumerated(EnumType.STRING)
  @Column(name = "device")
  private DeviceKind device;

  @Column(name = "viewport_width")
  private int viewportWidth;

  @Column(name = "viewport_height")
  private int viewportHeight;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  ClientColumns() {}

  ClientColumns(ClientFacts client) {
    browser = client.browser();
    operatingSystem = client.operatingSystem();
    device = client.device();
    viewportWidth = client.viewport().width();
    viewportHeight = client.viewport().height();
  }

  ClientFacts facts() {
    return new ClientFacts(
        browser, operatingSystem, device, new Viewport(viewportWidth, viewportHeight));
  }
}
