package io.replayvault.application.access.out;

import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PasskeyKey;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * People's passkeys, by their public keys: nothing of them is secret. Durable on return. Recovery
 * codes go with the last factor, as {@link SecondFactors} says.
 */
public interface Passkeys {
  /** All of the person's, those registered first at the front. */
  List<Kept> of(PersonId person);

  /**
   * By which value passkeys know the person: the first that was ever given for them, on whatever
   * node, also after they removed all their passkeys.
   *
   * @param random becomes it if there is none
   */
  byte[] handle(PersonId person, byte[] random);

  /** Keeps one; false, and nothing changed, if one of that id is kept, whoever's it is. Atomic. */
  boolean add(PersonId person, Kept passkey);

  /**
   * Notes that it proved something: true if its counter went up, or is zero as ever. False, and
   * nothing changed, otherwise, and if the person has no such passkey. Atomic: of those who show
   * the same counter at once, on however many nodes, one is told true.
   */
  boolean use(PersonId person, PasskeyId passkey, long count, Instant at);

  /** Removes one; nothing happens if the person has no such passkey. */
  void remove(PersonId person, PasskeyId passkey);

  /**
   * Like {@link #remove}, but false, and nothing changed, if the person would hold no factor then,
   * neither another passkey nor an app. Atomic over nodes: of all who remove the person's last
   * factors at once, an app or passkeys, so many are told true that one factor stays. What counted
   * may be taken back later, as {@link SecondFactors#removeSpare} says.
   */
  boolean removeSpare(PersonId person, PasskeyId passkey);

  /** Removes all of the person's; nothing happens if there are none. */
  void removeAll(PersonId person);

  /**
   * A passkey as it is kept.
   *
   * @param passkey what its person sees of it, with times to the millisecond
   * @param account under whose keys the person's recovery codes are hashed
   * @param key by what its proofs are checked
   * @param count how often it had signed when it last proved something, as it says itself; always
   *     zero for one that does not count
   */
  record Kept(Passkey passkey, AccountId account, PasskeyKey key, long count) {}
}
