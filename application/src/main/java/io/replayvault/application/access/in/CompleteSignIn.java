package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;

/** Completes a sign-in whose password was right by the person's second factor (clause H4). */
public interface CompleteSignIn {
  /**
   * Tries it. Success and failure are on the audit log before this answers; the sign-in goes on
   * under another id.
   *
   * @param owing whose sign-in owes the second factor
   * @param shown what they show of it
   */
  Outcome complete(Caller owing, ShownFactor shown);

  /** How it ended. */
  sealed interface Outcome {
    /**
     * They are signed in.
     *
     * @param person who
     * @param token the identity token; a secret
     */
    record SignedIn(Person person, String token) implements Outcome {
      /** Hides the token. */
      @Override
      public String toString() {
        return "SignedIn[" + person.id() + "]";
      }
    }

    /** Wrong, used up, or not to be tried now. */
    record Refused() implements Outcome {}
  }
}
