package io.replayvault.web.audit;

import io.replayvault.domain.audit.KeptAddress;

/**
 * Schema {@code AuditSettings} of {@code docs/openapi.json}, in both directions.
 *
 * @param address how much is kept of it
 */
record AuditSettingsBody(String address) {
  static AuditSettingsBody of(KeptAddress kept) {
    return new AuditSettingsBody(kept.name());
  }

  /**
   * The choice.
   *
   * @throws IllegalArgumentException if there is no such one
   */
  KeptAddress kept() {
    return KeptAddress.valueOf(address);
  }
}
