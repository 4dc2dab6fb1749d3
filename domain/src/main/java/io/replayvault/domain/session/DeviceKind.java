package io.replayvault.domain.session;

/** What kind of device a visitor used, as far as the browser says. */
public enum DeviceKind {
  /** A desktop or laptop computer. */
  DESKTOP,
  /** A phone. */
  MOBILE,
  /** A tablet. */
  TABLET
}
