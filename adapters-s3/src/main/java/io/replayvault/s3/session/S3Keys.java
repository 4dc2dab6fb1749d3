package io.replayvault.s3.session;

import io.replayvault.application.session.out.ObjectName;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SessionId;
import java.util.Optional;

/**
 * Names of objects as keys of a bucket, below a prefix.
 *
 * @param prefix as in {@link S3Settings}
 */
record S3Keys(String prefix) {
  private static final int PARTS = 4;

  /** No account's id begins with a dot. */
  private static final String CHECK = ".replayvault-check/";

  private static final String MOVING_OUT = ".replayvault-moving-out";

  String of(ObjectName name) {
    return prefix + name.path();
  }

  /** The mark of a place out of which objects move; no object's name. */
  String movingOut() {
    return prefix + MOVING_OUT;
  }

  /** Below which the self-check writes: in the prefix, and no object's name. */
  String check() {
    return prefix + CHECK;
  }

  /** The name that the key stands for; empty if somebody else put it there. */
  Optional<ObjectName> nameOf(String key) {
    String[] parts = key.substring(prefix.length()).split("/", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ObjectName(
              new AccountId(parts[0]),
              new SiteId(parts[1]),
              new SessionId(parts[2]),
              new ObjectId(parts[3])));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }
}
