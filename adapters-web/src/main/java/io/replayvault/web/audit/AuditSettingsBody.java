package io.replayvault.web.audit;

import io.replayvault.application.audit.in.ChooseAuditSettings.Settings;
import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.web.access.PurposeBody;
import java.util.Optional;

/**
 * Schemas {@code AuditSettings} and {@code AuditSettingsRequest} of {@code docs/openapi.json}: an
 * answer has both parts; a request leaves as it was chosen what it has not, and has one at least.
 *
 * @param address how much is kept of it
 * @param purpose how the account asks why its people look
 */
record AuditSettingsBody(Optional<String> address, Optional<PurposeBody> purpose) {
  AuditSettingsBody {
    if (address.isEmpty() && purpose.isEmpty()) {
      throw new IllegalArgumentException("nothing is chosen");
    }
  }

  static AuditSettingsBody of(Settings settings) {
    return new AuditSettingsBody(
        Optional.of(settings.address().name()), Optional.of(PurposeBody.of(settings.purpose())));
  }

  /**
   * The choice of addresses, where one is sent.
   *
   * @throws IllegalArgumentException if there is no such one
   */
  Optional<KeptAddress> kept() {
    return address.map(KeptAddress::valueOf);
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
