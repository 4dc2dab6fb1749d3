package io.replayvault.application.access.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.PasskeyCeremony;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.SignInId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Challenges in memory. */
public final class InMemoryPasskeyChallenges implements PasskeyChallenges {
  private final Map<Key, Waiting> waiting = new HashMap<>();

  @Override
  public synchronized void keep(
      SignInId signIn,
      PasskeyCeremony ceremony,
      PasskeyChallenge challenge,
      Instant now,
      Instant until) {
    waiting.values().removeIf(each -> !now.isBefore(each.until()));
    waiting.put(new Key(signIn, ceremony), new Waiting(challenge, Milliseconds.of(until)));
  }

  @Override
  public synchronized Optional<PasskeyChallenge> take(
      SignInId signIn, PasskeyCeremony ceremony, Instant now) {
    return Optional.ofNullable(waiting.remove(new Key(signIn, ceremony)))
        .filter(each -> now.isBefore(each.until()))
        .map(Waiting::challenge);
  }

  private record Key(SignInId signIn, PasskeyCeremony ceremony) {}

  private record Waiting(PasskeyChallenge challenge, Instant until) {}
}
