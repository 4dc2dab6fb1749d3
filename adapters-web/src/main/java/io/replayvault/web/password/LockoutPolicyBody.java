package io.replayvault.web.password;

import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.LockoutPolicy.Mode;

/**
 * Schema {@code LockoutPolicy} of {@code docs/openapi.json}, in both directions.
 *
 * @param threshold how many wrong guesses in a row are evaluated at any time, 3 to 10
 * @param mode what happens to the next ones
 */
record LockoutPolicyBody(long threshold, String mode) {
  static LockoutPolicyBody of(LockoutPolicy policy) {
    return new LockoutPolicyBody(policy.threshold(), policy.mode().name());
  }

  /**
   * The policy.
   *
   * @throws IllegalArgumentException if there is no such mode or threshold
   */
  LockoutPolicy policy() {
    return new LockoutPolicy(Math.clamp(threshold, 0, 1000), Mode.valueOf(mode));
  }
}
