package io.replayvault.application.password.in;

import io.replayvault.domain.access.Person;
import io.replayvault.domain.password.PasswordRules;
import java.time.Instant;
import java.util.Optional;

/** Tells a person what their passwords must be and how long the current one counts. */
public interface DescribeOwnPassword {
  /** The answer. */
  OwnPassword of(Person person);

  /**
   * What is so.
   *
   * @param rules of their account
   * @param expiresAt when another must be chosen; empty if never
   */
  record OwnPassword(PasswordRules rules, Optional<Instant> expiresAt) {}
}
