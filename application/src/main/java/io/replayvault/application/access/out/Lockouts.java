package io.replayvault.application.access.out;

import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts the guesses at what proves who a person is, before each is evaluated (clause F9). Durable
 * on return; exact under concurrency and across nodes: between two clearings no more guesses are
 * admitted than the policy says, however many are made at once.
 */
public interface Lockouts {
  /**
   * Asks whether another guess may be evaluated, and counts it first if so. A crash after that
   * leaves it counted. Costs as much when the answer is no.
   */
  Guess admit(PersonId person, LockoutPolicy policy, Instant now);

  /**
   * Takes back the count of a guess that was right, or could not be evaluated. Nothing happens if
   * the person's guesses were cleared since.
   */
  void free(PersonId person, Guess.Admitted guess);

  /**
   * The guess was right and more is owed: takes its count back, and lets the next guess in at once,
   * whatever wait this one began. Nothing happens if the person's guesses were cleared since.
   */
  void letPass(PersonId person, Guess.Admitted guess, Instant now);

  /**
   * They proved who they are: forgets all guesses. False, and nothing changes, for somebody whom
   * {@link #lock} locked, and nobody cleared since.
   */
  boolean passed(PersonId person);

  /** Forgets all guesses and locks: they chose another password. */
  void clear(PersonId person);

  /**
   * Admits no more guesses until they are cleared, whatever the policy, and takes no count back of
   * those that were admitted before.
   */
  void lock(PersonId person, Instant now);

  /**
   * Whether no wait helps them any more, by that policy; then how often their guesses had been
   * cleared before, so that one lock is told from the next. Counts nothing.
   */
  Optional<Long> locked(PersonId person, LockoutPolicy policy);

  /** The answer. */
  sealed interface Guess {
    /**
     * It may be evaluated, and counts as wrong until something else is said.
     *
     * @param round how often the person's guesses had been cleared
     * @param last whether no other is admitted by any wait unless something else is said
     */
    record Admitted(long round, boolean last) implements Guess {}

    /** It must not be evaluated: locked, or too early. */
    record Refused() implements Guess {}
  }
}
