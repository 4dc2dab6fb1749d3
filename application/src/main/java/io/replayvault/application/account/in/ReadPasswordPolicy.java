package io.replayvault.application.account.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.password.PasswordPolicy;

/** Reads the password policy of the caller's account (clauses F4 to F7). */
public interface ReadPasswordPolicy {
  /** The policy that counts. */
  Guarded<PasswordPolicy> read(Caller caller);
}
