package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RecoveryCode;
import java.util.List;

/**
 * Gives a person a second factor: an authenticator app (RFC 6238), also in the place of another.
 */
public interface EnrolFactor {
  /**
   * Makes a secret for the app, in place of any that waits. It counts only once a code of it was
   * confirmed; until then the one before counts.
   */
  Begun begin(Caller caller);

  /**
   * Lets the secret count, after the record is on the audit log, gives other recovery codes, ends
   * the person's other sign-ins and completes this one under another id.
   *
   * @param code that the app shows
   */
  Outcome confirm(Caller caller, String code);

  /** How it begins. */
  sealed interface Begun {
    /**
     * What the app is told.
     *
     * @param uri to be scanned; a secret
     * @param secret to be typed instead
     */
    record Proposed(String uri, String secret) implements Begun {
      /** Hides both. */
      @Override
      public String toString() {
        return "Proposed[***]";
      }
    }

    /** They have a factor, which they must prove first: the sign-in owes an enrolment no more. */
    record NotOwed() implements Begun {}
  }

  /** How it ended. */
  sealed interface Outcome {
    /**
     * The factor counts.
     *
     * @param person whose
     * @param codes shown this once
     * @param token the identity token; a secret
     */
    record Enrolled(Person person, List<RecoveryCode> codes, String token) implements Outcome {
      public Enrolled {
        codes = List.copyOf(codes);
      }

      /** Hides codes and token. */
      @Override
      public String toString() {
        return "Enrolled[" + person.id() + "]";
      }
    }

    /**
     * No secret waits, the code is not of it, or the sign-in ended meanwhile: whoever held no
     * factor before holds none then.
     */
    record CodeWrong() implements Outcome {}
  }
}
