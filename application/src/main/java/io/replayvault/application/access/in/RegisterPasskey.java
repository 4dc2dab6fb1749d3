package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RecoveryCode;
import java.util.List;

/** Gives a person a passkey as a second factor, beside whatever they have. */
public interface RegisterPasskey {
  /**
   * Gives the caller's sign-in a challenge for it, in place of any before; it is good for five
   * minutes, for one answer, and for this sign-in alone.
   */
  Begun begin(Caller caller);

  /**
   * Lets the passkey count that a browser made, after the record is on the audit log, ends the
   * person's other sign-ins and completes this one under another id. Whoever had no second factor
   * before is given recovery codes; whoever had one keeps theirs.
   *
   * @param name as the person calls it, {@code Passkey.isName}
   */
  Outcome finish(Caller caller, String name, PasskeyAttestation shown);

  /** How it begins. */
  sealed interface Begun {
    /**
     * What the browser is told.
     *
     * @param host to which the passkey will belong
     * @param challenge what is to be answered
     * @param handle by what it will know the person
     * @param person whose it will be
     * @param known the passkeys that they have
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Proposed(
        String host,
        PasskeyChallenge challenge,
        byte[] handle,
        Person person,
        List<PasskeyId> known)
        implements Begun {
      public Proposed {
        known = List.copyOf(known);
      }
    }

    /** They have a factor, which they must prove first: the sign-in owes an enrolment no more. */
    record NotOwed() implements Begun {}

    /** They have as many as anybody may. */
    record TooMany() implements Begun {}
  }

  /** How it ended. */
  sealed interface Outcome {
    /**
     * It counts.
     *
     * @param person whose
     * @param codes shown this once; none for whoever had a second factor before
     * @param token the identity token; a secret
     */
    record Registered(Person person, List<RecoveryCode> codes, String token) implements Outcome {
      public Registered {
        codes = List.copyOf(codes);
      }

      /** Hides codes and token. */
      @Override
      public String toString() {
        return "Registered[" + person.id() + "]";
      }
    }

    /** No challenge waits, what was shown does not answer it, or the passkey is known already. */
    record Refused() implements Outcome {}
  }
}
