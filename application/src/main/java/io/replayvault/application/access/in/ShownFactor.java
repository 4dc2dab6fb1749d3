package io.replayvault.application.access.in;

import io.replayvault.domain.access.PasskeyAssertion;

/** What somebody shows of their second factor. */
public sealed interface ShownFactor extends StepUp.Shown {
  /**
   * A code of the authenticator app, or a recovery code.
   *
   * @param typed as typed
   */
  record Code(String typed) implements ShownFactor {
    /** Hides the code. */
    @Override
    public String toString() {
      return "Code[***]";
    }
  }

  /**
   * A passkey, in answer to the challenge that the sign-in was given last.
   *
   * @param assertion as it came
   */
  record Passkey(PasskeyAssertion assertion) implements ShownFactor {}
}
