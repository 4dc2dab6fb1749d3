package io.replayvault.web.access;

import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import java.util.List;

/**
 * Schema {@code SignIns} of {@code docs/openapi.json}.
 *
 * @param signIns the latest used first
 */
record SignInsAnswer(List<One> signIns) {
  static SignInsAnswer from(List<SignIn> signIns, SignInId asking) {
    return new SignInsAnswer(signIns.stream().map(signIn -> One.from(signIn, asking)).toList());
  }

  /**
   * A sign-in.
   *
   * @param reference names it to whose it is
   * @param startedAt milliseconds since the epoch
   * @param lastUsedAt the same, to within a minute
   * @param address from where, masked
   * @param current whether it is the one that asks
   */
  record One(String reference, long startedAt, long lastUsedAt, String address, boolean current) {
    private static One from(SignIn signIn, SignInId asking) {
      return new One(
          signIn.id().reference(),
          signIn.startedAt().toEpochMilli(),
          signIn.lastUsedAt().toEpochMilli(),
          signIn.maskedAddress(),
          signIn.id().equals(asking));
    }
  }
}
