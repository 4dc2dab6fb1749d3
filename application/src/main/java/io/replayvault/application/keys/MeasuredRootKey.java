package io.replayvault.application.keys;

import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.node.out.Measure;
import io.replayvault.application.node.out.Meters;
import io.replayvault.domain.keys.SecretBytes;

/** A {@link RootKey} whose holder's answers are timed, and whose failures are counted. */
public final class MeasuredRootKey implements RootKey {
  private final RootKey rootKey;
  private final Meters.Timer opening;
  private final Meters.Counter failures;

  public MeasuredRootKey(RootKey rootKey, Meters meters) {
    this.rootKey = rootKey;
    this.opening = meters.timer(Measure.ROOT_KEY_OPEN.series());
    this.failures = meters.counter(Measure.ROOT_KEY_FAILURES.series());
  }

  @Override
  public byte[] seal(SecretBytes secret, byte[] context) {
    try {
      return rootKey.seal(secret, context);
    } catch (KeysUnavailable away) {
      failures.add(1);
      throw away;
    }
  }

  @Override
  public SecretBytes open(byte[] sealed, byte[] context) {
    Meters.Timing timing = opening.start();
    try {
      return rootKey.open(sealed, context);
    } catch (KeysUnavailable away) {
      failures.add(1);
      throw away;
    } finally {
      timing.stop();
    }
  }
}
