package io.replayvault.application.password.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PlainPassword;
import java.util.List;

/**
 * Lets a person choose another password (clauses F4 to F6). The current one is asked for again:
 * whoever finds a console open must not take the account over.
 */
public interface ChangeOwnPassword {
  /** Changes it and ends the person's other sign-ins; on the audit log before it happens. */
  Outcome change(Caller caller, Command command);

  /**
   * A wish.
   *
   * @param current as typed; the caller destroys it
   * @param next as typed; the caller destroys it
   */
  record Command(PlainPassword current, PlainPassword next) {}

  /** How it ended. */
  sealed interface Outcome {
    /** The new one counts from now on. */
    record Changed() implements Outcome {}

    /** The current password is another; noted like a failed sign-in. */
    record CurrentWrong() implements Outcome {}

    /**
     * The new one is not accepted.
     *
     * @param faults why
     */
    record Refused(List<PasswordFault> faults) implements Outcome {}
  }
}
