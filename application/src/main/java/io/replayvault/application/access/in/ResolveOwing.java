package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SignInStage;
import java.util.Optional;

/**
 * Turns a verified token into the person who has begun to sign in, for the few operations by which
 * they go on.
 */
public interface ResolveOwing {
  /**
   * Whoever's sign-in has come exactly so far; empty otherwise, if the person was revoked, and if
   * they come from an address that is not on their list, which is recorded (clause H3).
   */
  Optional<Caller> resolve(
      PersonId person, SignInId signIn, SignInStage stage, RequestFacts request);
}
