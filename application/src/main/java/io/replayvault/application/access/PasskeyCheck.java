package io.replayvault.application.access;

import io.replayvault.application.access.out.PasskeyChallenges;
import io.replayvault.application.access.out.PasskeyVerifier;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.Passkeys.Kept;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyAssertion;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.PasskeyCeremony;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.audit.AuditAction;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Challenges for passkeys, and whether what was shown answers one. A challenge is used up by the
 * first answer to it, right or wrong.
 */
public final class PasskeyCheck {
  private static final Duration WAITS = Duration.ofMinutes(5);

  private final Passkeys passkeys;
  private final PasskeyChallenges challenges;
  private final PasskeyVerifier verifier;
  private final SignInRecords records;
  private final Chance chance;
  private final InstantSource clock;

  public PasskeyCheck(
      Passkeys passkeys,
      PasskeyChallenges challenges,
      PasskeyVerifier verifier,
      SignInRecords records,
      Chance chance,
      InstantSource clock) {
    this.passkeys = passkeys;
    this.challenges = challenges;
    this.verifier = verifier;
    this.records = records;
    this.chance = chance;
    this.clock = clock;
  }

  /** Another challenge for the sign-in. */
  PasskeyChallenge challenge(SignInId signIn, PasskeyCeremony ceremony) {
    PasskeyChallenge fresh = PasskeyChallenge.of(chance.bytes(PasskeyChallenge.BYTES));
    challenges.keep(signIn, ceremony, fresh, clock.instant(), clock.instant().plus(WAITS));
    return fresh;
  }

  /** By what passkeys know the person. */
  byte[] handle(PersonId person) {
    return passkeys.handle(person, chance.bytes(Passkey.HANDLE_BYTES));
  }

  /** The passkey that the caller's browser made; empty if it is not to be taken. */
  Optional<PasskeyVerifier.Made> made(Caller caller, PasskeyAttestation shown) {
    return taken(caller, PasskeyCeremony.REGISTRATION)
        .flatMap(challenge -> verifier.made(challenge, shown));
  }

  /** By what the caller proved it, for the record; empty if they did not. */
  Optional<String> prove(Caller caller, PasskeyAssertion shown) {
    PersonId person = caller.person().id();
    Optional<PasskeyChallenge> challenge = taken(caller, PasskeyCeremony.PROOF);
    Optional<Kept> kept = find(person, shown.id());
    if (challenge.isEmpty() || kept.isEmpty() || !isTheirs(person, shown)) {
      return Optional.empty();
    }
    return verifier
        .proved(challenge.get(), kept.get().key(), shown)
        .filter(count -> counts(caller, shown.id(), count))
        .map(count -> PasskeyRecord.of(shown.id()));
  }

  private Optional<PasskeyChallenge> taken(Caller caller, PasskeyCeremony ceremony) {
    return challenges.take(caller.signIn(), ceremony, clock.instant());
  }

  private Optional<Kept> find(PersonId person, PasskeyId id) {
    return passkeys.of(person).stream().filter(kept -> kept.passkey().id().equals(id)).findFirst();
  }

  private boolean isTheirs(PersonId person, PasskeyAssertion shown) {
    return shown
        .userHandle()
        .map(named -> MessageDigest.isEqual(named, handle(person)))
        .orElse(true);
  }

  /** A counter that does not go up tells of a second passkey with the same private half. */
  private boolean counts(Caller caller, PasskeyId id, long count) {
    PersonId person = caller.person().id();
    if (passkeys.use(person, id, count, clock.instant())) {
      return true;
    }
    if (find(person, id).isPresent()) {
      records.refused(
          AuditAction.PASSKEY_COUNTER_BACK,
          caller.person(),
          PasskeyRecord.of(id),
          caller.request());
    }
    return false;
  }
}
