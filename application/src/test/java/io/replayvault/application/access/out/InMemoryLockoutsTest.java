package io.replayvault.application.access.out;

final class InMemoryLockoutsTest extends LockoutsContract {
  private final Lockouts lockouts = new InMemoryLockouts();

  @Override
  protected Lockouts lockouts() {
    return lockouts;
  }
}
