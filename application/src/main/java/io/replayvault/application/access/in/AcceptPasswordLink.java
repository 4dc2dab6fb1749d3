package io.replayvault.application.access.in;

import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PlainPassword;
import java.util.List;

/** Gives a person the password that they choose by a one-time link (clause F9). */
public interface AcceptPasswordLink {
  /**
   * Sets the password, opens a lock and ends every sign-in of the person; the link is used up only
   * by success.
   */
  Outcome accept(Command command);

  /**
   * What the person says.
   *
   * @param token of the link
   * @param password as typed; the caller destroys it
   * @param request the request
   */
  record Command(String token, PlainPassword password, RequestFacts request) {
    /** Hides everything: the token is a secret. */
    @Override
    public String toString() {
      return "Command[***]";
    }
  }

  /** How it ended. */
  sealed interface Outcome {
    /** The password counts from now on. */
    record Chosen() implements Outcome {}

    /** The link is unknown, used or too old. */
    record LinkWorthless() implements Outcome {}

    /**
     * The password is not accepted; the link is still good.
     *
     * @param faults why
     */
    record PasswordRefused(List<PasswordFault> faults) implements Outcome {}
  }
}
