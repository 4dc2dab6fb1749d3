package io.replayvault.application.access.out;

import io.replayvault.domain.access.PasskeyCeremony;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.SignInId;
import java.time.Instant;
import java.util.Optional;

/** The challenges that browsers were given and that nothing answered yet. Durable on return. */
public interface PasskeyChallenges {
  /**
   * Keeps one for a sign-in until then, in place of any that it was given for the same ceremony.
   * Those whose time was over by now, whoever's, may be gone afterwards.
   */
  void keep(
      SignInId signIn,
      PasskeyCeremony ceremony,
      PasskeyChallenge challenge,
      Instant now,
      Instant until);

  /**
   * The sign-in's, once: it is gone afterwards, whatever it was good for. Empty if there is none,
   * or its time is over. Atomic: of those who ask at once, on however many nodes, one gets it.
   */
  Optional<PasskeyChallenge> take(SignInId signIn, PasskeyCeremony ceremony, Instant now);
}
