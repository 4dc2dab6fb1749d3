package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.LockoutPolicy;

/** Shows and changes what follows wrong guesses at passwords of the account (clause F9). */
public interface ChooseLockoutPolicy {
  /** The one that counts. */
  Guarded<LockoutPolicy> read(Caller caller);

  /** Another one, which counts for the next guess; the answer is what counts from now on. */
  Guarded<LockoutPolicy> set(Caller caller, LockoutPolicy policy);
}
