package io.replayvault.application.access;

import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

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

  SignIn start(PersonId person, RequestFacts request) {
    Instant now = clock.instant();
    SignInId id = freshId();
    SignIn signIn = new SignIn(id, person, now, now, request.maskedAddress());
    signIns.start(signIn);
    return signIn;
  }

  void end(SignIn signIn) {
    signIns.end(signIn.id());
  }

  /** The sign-in under another id, so that whoever learned the old one has nothing. */
  public SignIn rotate(SignIn signIn) {
    SignInId id = freshId();
    signIns.rename(signIn.id(), id);
    return new SignIn(
        id, signIn.person(), signIn.startedAt(), signIn.lastUsedAt(), signIn.maskedAddress());
  }

  private SignInId freshId() {
    byte[] random = chance.bytes(ID_BYTES);
    return new SignInId(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  String token(SignIn signIn, Instant expiresAt) {
    return identity.issue(signIn, expiresAt);
  }
}
