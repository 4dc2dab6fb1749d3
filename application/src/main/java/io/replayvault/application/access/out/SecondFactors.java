package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * People's authenticator apps, one for each at most: its sealed secret, and the last of its steps
 * that was used. Durable on return.
 *
 * <p>Whatever removes a person's last factor, here or of {@link Passkeys}, removes their {@link
 * RecoveryCodes} in the same moment, so that codes of whoever adds a factor just then stay.
 */
public interface SecondFactors {
  /** The factor that counts; empty if the person has none. */
  Optional<Kept> find(PersonId person);

  /**
   * Keeps a secret that waits for a code to confirm it, in place of any that waits; the one that
   * counts stays.
   */
  void propose(PersonId person, Sealed secret, Instant until);

  /** The secret that waits; empty if there is none or its time is over. */
  Optional<Sealed> proposed(PersonId person, Instant now);

  /**
   * Lets the secret that waits count, in place of any that did, its step used. Atomic: false, and
   * nothing changed, if another waits by now or its time is over.
   */
  boolean confirm(PersonId person, Sealed proposed, long step, Instant at);

  /**
   * Like {@link #confirm}, but false, and nothing changed, also if the person holds a factor by
   * now, an app or a passkey. Atomic over nodes: of it and a passkey that is kept at the same
   * moment, one comes first, and this only if it does.
   */
  boolean confirmFirst(PersonId person, Sealed proposed, long step, Instant at);

  /**
   * Uses a step up: true once for each step, and never again for it or an earlier one, however many
   * ask at once on however many nodes. False if the person has no factor, or not that one.
   */
  boolean use(PersonId person, Sealed secret, long step);

  /** Removes what counts and what waits; nothing happens if there is none. */
  void remove(PersonId person);

  /**
   * Like {@link #remove}, but nothing happens if that secret does not count, such as when another
   * was confirmed since. Atomic.
   */
  void takeBack(PersonId person, Sealed secret);

  /**
   * Like {@link #remove}, but false, and nothing changed, if the person would hold no factor then,
   * nor a passkey. Atomic over nodes: of all who remove the person's last factors at once, an app
   * or passkeys, so many are told true that one factor stays. A passkey counts once it is kept: if
   * it is taken back later, as its sign-in ended while it was registered, the person holds none,
   * and owes an enrolment after the next password where one is required.
   */
  boolean removeSpare(PersonId person);

  /**
   * A secret as it is kept.
   *
   * @param account whose key seals it
   * @param bytes sealed
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared but by stores.
  record Sealed(AccountId account, byte[] bytes) {
    /** Says nothing of the bytes. */
    @Override
    public String toString() {
      return "Sealed[" + account + "]";
    }
  }

  /**
   * A factor that counts.
   *
   * @param secret its secret
   * @param enrolledAt since when, to the millisecond
   */
  record Kept(Sealed secret, Instant enrolledAt) {}
}
