package io.replayvault.application.access.out;

final class SimpleOneTimeCodesTest extends OneTimeCodesContract {
  @Override
  protected OneTimeCodes codes() {
    return new SimpleOneTimeCodes();
  }
}
