package io.replayvault.application.access.in;

import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.domain.access.PersonId;

/**
 * Tells a person when they were last here and how often somebody failed to be them (clause F10).
 */
public interface DescribeSignIn {
  /** What was before their latest sign-in. */
  SignInHistory.Before before(PersonId person);
}
