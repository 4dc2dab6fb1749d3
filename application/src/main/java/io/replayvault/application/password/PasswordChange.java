package io.replayvault.application.password;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PlainPassword;
import java.util.List;

/** Gives people other passwords, each by the policy of their account (clauses F4 to F8). */
public interface PasswordChange {
  /**
   * Sets the password unless the policy forbids it. Durable on return; the caller destroys the
   * plain form, and ends the person's other sign-ins.
   *
   * @return what is wrong with it; empty if it counts from now on
   */
  List<PasswordFault> change(PersonId person, PlainPassword password);

  /** Whether the person's password is so old that another must be chosen before anything else. */
  boolean isExpired(PersonId person);
}
