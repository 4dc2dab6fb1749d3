package io.replayvault.application.access.in;

import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PlainPassword;
import java.util.List;

/** Makes the first person of a deployment from the one-time link that its start printed. */
public interface AcceptFirstPersonLink {
  /**
   * Makes the person; the link is used up only by success, or by a crash in the middle of it, after
   * which the next start prints another.
   */
  Outcome accept(Command command);

  /**
   * What the new person says.
   *
   * @param token of the link
   * @param name what they want to be called
   * @param email by which they will sign in
   * @param password as typed; the caller destroys it
   * @param request the request
   */
  record Command(
      String token, String name, String email, PlainPassword password, RequestFacts request) {
    /** Hides everything: the token is a secret, the rest is personal. */
    @Override
    public String toString() {
      return "Command[***]";
    }
  }

  /** How it ended. */
  sealed interface Outcome {
    /** The person is there and can sign in. */
    record Made() implements Outcome {}

    /** The link is unknown, used or too old. */
    record LinkWorthless() implements Outcome {}

    /**
     * The password is not accepted.
     *
     * @param faults why
     */
    record PasswordRefused(List<PasswordFault> faults) implements Outcome {}

    /**
     * A name or address is malformed.
     *
     * @param reason which, in a sentence
     */
    record Malformed(String reason) implements Outcome {}
  }
}
