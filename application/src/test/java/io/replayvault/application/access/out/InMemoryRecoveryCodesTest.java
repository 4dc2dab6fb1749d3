package io.replayvault.application.access.out;

final class InMemoryRecoveryCodesTest extends RecoveryCodesContract {
  private final RecoveryCodes codes = new InMemoryRecoveryCodes();

  @Override
  protected RecoveryCodes codes() {
    return codes;
  }
}
