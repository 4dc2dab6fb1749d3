package io.replayvault.persistence.session;

import io.replayvault.domain.consent.ConsentMethod;
import io.replayvault.domain.consent.ConsentReceipt;
import io.replayvault.persistence.database.Milliseconds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A session's consent receipt within its row. */
@Embeddable
class ConsentColumns {
  @Column(name = "consent_at")
  private Instant at;

  @Enumerated(EnumType.STRING)
  @Column(name = "consent_method")
  private ConsentMethod method;

  @Column(name = "consent_gpc")
  private boolean globalPrivacyControl;

  @Column(name = "consent_dnt")
  private boolean doNotTrack;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  ConsentColumns() {}

  ConsentColumns(ConsentReceipt receipt) {
    at = Milliseconds.of(receipt.grantedAt());
    method = receipt.method();
    globalPrivacyControl = receipt.globalPrivacyControl();
    doNotTrack = receipt.doNotTrack();
  }

  ConsentReceipt receipt() {
    return new ConsentReceipt(at, method, globalPrivacyControl, doNotTrack);
  }
}
