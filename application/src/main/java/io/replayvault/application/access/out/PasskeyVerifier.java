package io.replayvault.application.access.out;

import io.replayvault.domain.access.PasskeyAssertion;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PasskeyKey;
import java.util.Optional;

/**
 * Judges what browsers show of passkeys (W3C Web Authentication Level 3, sections 7.1 and 7.2), for
 * one home of passkeys. Keeps nothing; may be called concurrently.
 *
 * <p><b>Promises:</b> what it takes answers that challenge, comes from a page of one of the home's
 * origins that no foreign page framed, was made for the home's host by an authenticator that says
 * it had its user present and verified who that is, and carries one of the signatures of {@code
 * Passkey.ALGORITHMS}. Whatever else comes, malformed or not, is answered with empty.
 *
 * <p><b>Does not promise:</b> who made the authenticator: attestation statements are asked from
 * nobody and read from nobody. Nor that a challenge is fresh, an id new, a counter higher or a user
 * handle the person's: its callers know that.
 */
public interface PasskeyVerifier {
  /** The passkey that was just made; empty if that cannot be taken. */
  Optional<Made> made(PasskeyChallenge challenge, PasskeyAttestation shown);

  /**
   * What the passkey with that key says of its counter; empty if it is not that passkey, or cannot
   * be taken.
   */
  Optional<Long> proved(PasskeyChallenge challenge, PasskeyKey key, PasskeyAssertion shown);

  /**
   * A passkey that was just made.
   *
   * @param id its id
   * @param key by what its proofs will be checked
   * @param count its counter
   */
  record Made(PasskeyId id, PasskeyKey key, long count) {}
}
