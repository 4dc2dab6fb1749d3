package io.replayvault.application.detection.out;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Figure;
import io.replayvault.domain.detection.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alerts. */
public final class Alerts {
  /** When they are raised. */
  public static final Instant AT = Instant.parse("2026-11-24T09:00:00.123Z");

  private Alerts() {}

  /** One about a person. */
  public static Alert aboutSomebody(AccountId account, long sequence, DetectionRule rule) {
    return new Alert(
        new AlertId(sequence + "-" + rule),
        account,
        rule,
        Severity.HIGH,
        Optional.of(Fresh.person()),
        AT,
        Map.of(Figure.COUNT, "41", Figure.LIMIT, "30", Figure.NETWORK, "2001:db8:0::/48"),
        List.of(1L, sequence));
  }

  /** One about nobody in particular. */
  public static Alert spraying(AccountId account, long sequence) {
    return new Alert(
        new AlertId(sequence + "-PASSWORD_SPRAYING"),
        account,
        DetectionRule.PASSWORD_SPRAYING,
        Severity.MEDIUM,
        Optional.empty(),
        AT,
        Map.of(),
        List.of(sequence));
  }
}
