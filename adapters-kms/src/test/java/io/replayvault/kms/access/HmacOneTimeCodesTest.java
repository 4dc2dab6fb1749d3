package io.replayvault.kms.access;

import io.replayvault.application.access.out.OneTimeCodes;
import io.replayvault.application.access.out.OneTimeCodesContract;

final class HmacOneTimeCodesTest extends OneTimeCodesContract {
  @Override
  protected OneTimeCodes codes() {
    return new HmacOneTimeCodes();
  }
}
