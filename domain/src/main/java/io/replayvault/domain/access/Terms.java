package io.replayvault.domain.access;

import java.util.Objects;
import java.util.Set;

/**
 * What somebody is to have in an account.
 *
 * @param role their role
 * @param scope what they reach
 * @param features features added or removed
 * @param namedContact whether they may ask for people; a named contact reaches the whole account
 */
public record Terms(Role role, Scope scope, Features features, boolean namedContact) {
  public Terms {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(features, "features");
    if (namedContact && !(scope instanceof Scope.WholeAccount)) {
      throw new IllegalArgumentException("a named contact reaches the whole account");
    }
  }

  /** Somebody active by these terms. */
  public Standing standing() {
    return new Standing(features, namedContact, Set.of(), PersonState.ACTIVE);
  }
}
