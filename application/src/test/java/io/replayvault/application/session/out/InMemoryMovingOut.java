package io.replayvault.application.session.out;

/** {@link MovingOut} for application tests. */
public final class InMemoryMovingOut implements MovingOut {
  private volatile boolean set;

  @Override
  public void set() {
    set = true;
  }

  @Override
  public boolean isSet() {
    return set;
  }
}
