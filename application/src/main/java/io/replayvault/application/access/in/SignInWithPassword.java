package io.replayvault.application.access.in;

import io.replayvault.domain.access.FactorKind;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.password.PlainPassword;
import java.time.Instant;
import java.util.List;

/** Proves who somebody is by e-mail address and password (clauses F3, F10). */
public interface SignInWithPassword {
  /** Tries to sign in. Success and failure are on the audit log before this answers. */
  Outcome signIn(Command command);

  /**
   * A try.
   *
   * @param email as typed
   * @param password as typed; the caller destroys it
   * @param request the request
   */
  record Command(String email, PlainPassword password, RequestFacts request) {
    /** Hides everything: the address is personal. */
    @Override
    public String toString() {
      return "Command[***]";
    }
  }

  /** How it ended. */
  sealed interface Outcome {
    /**
     * They are who they say.
     *
     * @param person who
     * @param signIn the sign-in that was started
     * @param token the identity token; a secret
     * @param expiresAt when the token ends
     */
    record SignedIn(Person person, SignInId signIn, String token, Instant expiresAt)
        implements Outcome {
      /** Hides the token. */
      @Override
      public String toString() {
        return "SignedIn[" + person.id() + "]";
      }
    }

    /**
     * The password is right, and something is owed before the sign-in opens anything else.
     *
     * @param person who
     * @param stage what
     * @param factors by what they may prove it
     * @param token the identity token of what was begun; a secret
     */
    record Owed(Person person, SignInStage stage, List<FactorKind> factors, String token)
        implements Outcome {
      public Owed {
        factors = List.copyOf(factors);
      }

      /** Hides the token. */
      @Override
      public String toString() {
        return "Owed[" + person.id() + "]";
      }
    }

    /** Unknown, wrong or not allowed: nobody learns which. */
    record Refused() implements Outcome {}
  }
}
