package io.replayvault.application.access;

import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.SignInStage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** Starts a sign-in and makes the token that carries it. */
public final class SignInStarter {
  private static final int ID_BYTES = 24;

  private final SignIns signIns;
  private final IdentityKeys identity;
  private final Chance chance;
  private final InstantSource clock;

  public SignInStarter(SignIns signIns, IdentityKeys identity, Chance chance, InstantSource clock) {
    this.signIns = signIns;
    this.identity = identity;
    this.chance = chance;
    this.clock = clock;
  }

  SignIn start(PersonId person, SignInStage stage, RequestFacts request) {
    Instant now = clock.instant();
    SignInProof proof = SignInProof.password(stage, now);
    SignIn signIn = new SignIn(freshId(), person, now, now, request.maskedAddress(), proof);
    signIns.start(signIn);
    return signIn;
  }

  void end(SignIn signIn) {
    signIns.end(signIn.id());
  }

  /**
   * The sign-in with what it has proved, under another id, so that whoever learned the old one has
   * nothing; empty if it ended meanwhile.
   */
  public Optional<SignIn> rotate(SignIn signIn, SignInProof proof) {
    SignInId id = freshId();
    return signIns.rename(signIn.id(), id, proof)
        ? Optional.of(signIn.proved(id, proof))
        : Optional.empty();
  }

  private SignInId freshId() {
    byte[] random = chance.bytes(ID_BYTES);
    return new SignInId(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** The token that carries it, for as long as it can count. */
  String token(SignIn signIn) {
    return identity.issue(signIn, endOf(signIn));
  }

  /** When it is over at the latest. */
  Instant endOf(SignIn signIn) {
    return signIn.startedAt().plus(signIn.stage().limit());
  }
}
