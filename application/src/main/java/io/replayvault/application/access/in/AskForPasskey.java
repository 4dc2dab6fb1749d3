package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.PasskeyId;
import java.util.List;

/** Asks somebody for one of their passkeys, to complete a sign-in or to step up. */
public interface AskForPasskey {
  /**
   * Gives the caller's sign-in a challenge, in place of any before; it is good for five minutes,
   * for one answer, and for this sign-in alone.
   */
  Outcome ask(Caller caller);

  /** How it ended. */
  sealed interface Outcome {
    /**
     * They are asked.
     *
     * @param host to which the passkeys belong
     * @param challenge what is to be signed
     * @param known the passkeys that may sign it
     */
    record Asked(String host, PasskeyChallenge challenge, List<PasskeyId> known)
        implements Outcome {
      public Asked {
        known = List.copyOf(known);
      }
    }

    /** They have no passkey. */
    record NoPasskey() implements Outcome {}
  }
}
