package io.replayvault.web.access;

import io.replayvault.domain.access.RecoveryCode;
import java.util.List;

/**
 * Schema {@code RecoveryCodes} of {@code docs/openapi.json}.
 *
 * @param codes as they are shown
 */
record RecoveryCodesAnswer(List<String> codes) {
  static RecoveryCodesAnswer of(List<RecoveryCode> codes) {
    return new RecoveryCodesAnswer(codes.stream().map(RecoveryCode::shown).toList());
  }

  /** Hides them. */
  @Override
  public String toString() {
    return "RecoveryCodesAnswer[***]";
  }
}
