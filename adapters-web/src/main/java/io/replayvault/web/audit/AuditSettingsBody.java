package io.replayvault.web.audit;

import io.replayvault.application.audit.in.ChooseAuditSettings.Settings;
import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.web.access.PurposeBody;
import java.util.Optional;

/**
 * Schema {@code AuditSettings} of {@code docs/openapi.json}, in both directions.
 *
 * @param address how much is kept of it
 * @param purpose how the account asks why its people look; empty to leave that as it is
 */
record AuditSettingsBody(String address, Optional<PurposeBody> purpose) {
  static AuditSettingsBody of(Settings settings) {
    return new AuditSettingsBody(
        settings.address().name(), Optional.of(PurposeBody.of(settings.purpose())));
  }

  /**
   * The choice of addresses.
   *
   * @throws IllegalArgumentException if there is no such one
   */
  KeptAddress kept() {
    return KeptAddress.valueOf(address);
  }

  /**
   * The policy, where one is sent.
   *
   * @throws IllegalArgumentException if there is no such one
   */
  Optional<PurposePolicy> policy() {
    return purpose.map(PurposeBody::policy);
  }
}
