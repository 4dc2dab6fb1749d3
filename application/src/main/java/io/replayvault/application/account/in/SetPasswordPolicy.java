package io.replayvault.application.account.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PasswordProfile;
import io.replayvault.domain.password.PasswordRules;
import io.replayvault.domain.password.SecondFactorRule;
import java.util.Optional;

/**
 * Gives the caller's account another password policy (clauses F5, F6). Passwords that people have
 * stay good until they expire; the next ones are judged by it.
 */
public interface SetPasswordPolicy {
  /** Sets it, after the record is on the audit log. */
  Guarded<Outcome> set(Caller caller, Command command);

  /**
   * The policy.
   *
   * @param profile which
   * @param rules those of a custom one; empty for a named profile, which has its own
   * @param secondFactor whether people must have one; empty leaves it as it is
   */
  record Command(
      PasswordProfile profile,
      Optional<PasswordRules> rules,
      Optional<SecondFactorRule> secondFactor) {
    /** One that leaves the rule on second factors as it is. */
    public Command(PasswordProfile profile, Optional<PasswordRules> rules) {
      this(profile, rules, Optional.empty());
    }
  }

  /** How it ended. */
  sealed interface Outcome {
    /**
     * It counts.
     *
     * @param policy the policy
     */
    record Done(PasswordPolicy policy) implements Outcome {}

    /**
     * It is under the floor of clause F4, or rules are missing or too many.
     *
     * @param reason which, in words of ours
     */
    record Refused(String reason) implements Outcome {}
  }
}
