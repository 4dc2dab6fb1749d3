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
 * @param limits what of their scope they may not see; a named contact has none
 */
public record Terms(
    Role role, Scope scope, Features features, boolean namedContact, Limits limits) {
  public Terms {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(limits, "limits");
    if (namedContact && (!(scope instanceof Scope.WholeAccount) || !limits.isEmpty())) {
      throw new IllegalArgumentException("a named contact reaches the whole account");
    }
  }

  /** Without limits. */
  public Terms(Role role, Scope scope, Features features, boolean namedContact) {
    this(role, scope, features, namedContact, Limits.NONE);
  }

  /** Somebody active by these terms. */
  public Standing standing() {
    return new Standing(features, namedContact, Set.of(), PersonState.ACTIVE, limits);
  }
}
