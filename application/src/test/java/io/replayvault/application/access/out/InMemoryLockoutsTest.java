package io.replayvault.application.access.out;

final class InMemoryLockoutsTest extends LockoutsContract {
  private final InMemoryLockouts lockouts = new InMemoryLockouts();

  @Override
  protected Lockouts lockouts() {
    return lockouts;
  }

  @Override
  protected LockedPeople locked() {
    return lockouts;
  }
}
