package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.password.PlainPassword;

/**
 * Has a caller prove anew who they are, before something dangerous: by a second factor whoever has
 * one, by the password whoever has none.
 */
public interface StepUp {
  /**
   * Tries it. Success and failure are on the audit log before this answers; the sign-in goes on
   * under another id.
   */
  Outcome stepUp(Caller caller, Shown shown);

  /** What the caller shows. */
  sealed interface Shown permits ShownFactor, Shown.Password {
    /**
     * The password.
     *
     * @param typed as typed; the caller destroys it
     */
    record Password(PlainPassword typed) implements Shown {}
  }

  /** How it ended. */
  sealed interface Outcome {
    /**
     * It is they.
     *
     * @param token the identity token; a secret
     */
    record Proved(String token) implements Outcome {
      /** Hides the token. */
      @Override
      public String toString() {
        return "Proved[***]";
      }
    }

    /** Wrong, not what is asked for, or not to be tried now. */
    record Refused() implements Outcome {}
  }
}
