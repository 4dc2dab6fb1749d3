package io.replayvault.application.access.out;

final class InMemoryPasskeysTest extends PasskeysContract {
  private final Passkeys passkeys = new InMemoryPasskeys();

  @Override
  protected Passkeys passkeys() {
    return passkeys;
  }
}
