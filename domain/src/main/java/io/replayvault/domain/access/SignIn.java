package io.replayvault.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One proof of identity, from sign-in to sign-out, kept on the server: a token whose sign-in is
 * over is worth nothing.
 *
 * @param id its id, which the token carries
 * @param person who signed in
 * @param startedAt when
 * @param lastUsedAt when it was last used, to within a minute
 * @param maskedAddress from where it was started, masked; "-" where that is not known
 * @param proof what it has proved
 */
public record SignIn(
    SignInId id,
    PersonId person,
    Instant startedAt,
    Instant lastUsedAt,
    String maskedAddress,
    SignInProof proof) {
  /** Unused for so long, a sign-in is over. */
  public static final Duration IDLE_LIMIT = Duration.ofMinutes(30);

  /** However much it is used, after so long a sign-in is over. */
  public static final Duration ABSOLUTE_LIMIT = Duration.ofHours(12);

  public SignIn {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(lastUsedAt, "lastUsedAt");
    Objects.requireNonNull(maskedAddress, "maskedAddress");
    Objects.requireNonNull(proof, "proof");
  }

  /** One that a password completed when it started. */
  public SignIn(
      SignInId id, PersonId person, Instant startedAt, Instant lastUsedAt, String maskedAddress) {
    this(
        id,
        person,
        startedAt,
        lastUsedAt,
        maskedAddress,
        SignInProof.password(SignInStage.COMPLETE, startedAt));
  }

  /** How far it has come. */
  public SignInStage stage() {
    return proof.stage();
  }

  /** The same, last used then. */
  public SignIn usedAt(Instant at) {
    return new SignIn(id, person, startedAt, at, maskedAddress, proof);
  }

  /** The same under another id, having proved that, which is a use of it. */
  public SignIn proved(SignInId as, SignInProof shown) {
    Instant used = shown.at().isAfter(lastUsedAt) ? shown.at() : lastUsedAt;
    return new SignIn(as, person, startedAt, used, maskedAddress, shown);
  }

  /** The same, asked for its second factor; what it proved before counts no more. */
  public SignIn asked() {
    SignInProof left = SignInProof.password(SignInStage.FACTOR_ASKED, proof.at());
    return new SignIn(id, person, startedAt, startedAt, maskedAddress, left);
  }

  /** Whether the sign-in still counts. */
  public boolean isLiveAt(Instant now) {
    boolean idle = stage() == SignInStage.COMPLETE && !now.isBefore(lastUsedAt.plus(IDLE_LIMIT));
    return !idle && now.isBefore(startedAt.plus(stage().limit()));
  }
}
