package io.replayvault.proof;

import io.replayvault.system.Deployment;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * An account's master keys as the key store has them, and their rotation in seconds: dates are
 * moved, since nobody waits for 90 days and twenty minutes here. All else the nodes do.
 */
final class MasterKeyVersions {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String JOB = "key-rotation";

  /** What was wrapped by the old key and is on its way to the key store arrives within that. */
  private static final int ON_ITS_WAY_MILLIS = 3_000;

  private final Deployment deployment;
  private final String account;

  MasterKeyVersions(Deployment deployment, String account) {
    this.deployment = deployment;
    this.account = account;
  }

  /** The whole of a rotation, from a key that is too old to its destruction. */
  void rotate() throws InterruptedException {
    int before = active();
    since("91 days", "ACTIVE");
    await("another version is active", () -> active() > before);
    await("nothing is under the old one", () -> under("= " + before) == 0);
    Thread.sleep(ON_ITS_WAY_MILLIS);
    since("1 hour", "RETIRING");
    await("the old one is destroyed", () -> number("state = 'DESTROYED'") == active() - 1);
  }

  /** Has every node forget what it opened of them, as the end of its time would. */
  void forget() {
    deployment.executeKeyStore("update master_key set since = since " + ofAccount());
  }

  /** The version that wraps; -1 while there is none. */
  int active() {
    return Integer.parseInt(
        deployment
            .queryKeyStore(
                "select coalesce(max(version), -1) from master_key "
                    + ofAccount()
                    + " and state = 'ACTIVE'")
            .get(0));
  }

  /** How many are destroyed, and their bytes gone. */
  long destroyed() {
    return number("state = 'DESTROYED' and octet_length(sealed) = 0");
  }

  /** How many keys are wrapped under a version that does not wrap any more. */
  long underRetired() {
    return under("<> " + active());
  }

  /** Says of these objects' keys that they lie so many versions later. */
  void misplace(List<String> objects, int later) {
    deployment.executeKeyStore(
        "set session_replication_role = replica; update object_key set master_version ="
            + " master_version + "
            + later
            + " where object_id in ('"
            + String.join("','", objects)
            + "')");
  }

  /** Flips a bit of the active version as the root key sealed it; twice is not at all. */
  void flipBit() {
    deployment.executeKeyStore(
        "update master_key set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) "
            + ofAccount()
            + " and state = 'ACTIVE'");
  }

  private void since(String ago, String state) {
    deployment.executeKeyStore(
        "update master_key set since = now() - interval '%s' %s and state = '%s'"
            .formatted(ago, ofAccount(), state));
  }

  private long under(String versions) {
    return Long.parseLong(
        deployment
            .queryKeyStore(
                ("select (select count(*) from object_key %1$s and master_version %2$s)"
                        + " + (select count(*) from account_key %1$s and master_version %2$s)")
                    .formatted(ofAccount(), versions))
            .get(0));
  }

  private long number(String condition) {
    return Long.parseLong(
        deployment
            .queryKeyStore("select count(*) from master_key " + ofAccount() + " and " + condition)
            .get(0));
  }

  private String ofAccount() {
    return "where account_id = '" + account + "'";
  }

  private void await(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "not in time: "
                + what
                + "; versions are "
                + deployment.queryKeyStore(
                    "select version || ' ' || state from master_key " + ofAccount()));
      }
      deployment.beginJob(JOB);
      Thread.sleep(1_000);
    }
  }
}
