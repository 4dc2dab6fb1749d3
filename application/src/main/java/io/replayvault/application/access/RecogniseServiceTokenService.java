package io.replayvault.application.access;

import io.replayvault.application.access.in.RecogniseServiceToken;
import io.replayvault.application.access.in.RecordRefusals;
import io.replayvault.application.access.in.RecordRefusals.About;
import io.replayvault.application.access.in.RecordRefusals.Refused;
import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.access.out.ServiceTokens.Kept;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.ServiceTokenText;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@link RecogniseServiceToken}: whatever was shown costs one hash, one look-up by id and one
 * comparison in constant time; what is worth nothing is put down (ADR-0063). Three look-ups at its
 * maker follow where it is right: nothing of what is found is remembered. The account's list says
 * from where it may be shown (clause H3). As a {@link ResolveCaller} it looks again at the token by
 * which a request was made, and leaves all others to whoever resolves sign-ins.
 */
public final class RecogniseServiceTokenService implements RecogniseServiceToken, ResolveCaller {
  private static final Duration USE_STEP = Duration.ofMinutes(1);

  /** No token has this id: theirs have 24 characters. */
  private static final ServiceTokenId NONE = new ServiceTokenId("none");

  private static final byte[] NO_HASH = new byte[32];

  private final ServiceTokens tokens;
  private final TokenMakers makers;
  private final ResolveCaller signIns;
  private final AddressGate gate;
  private final RecordRefusals refusals;
  private final AuditLog log;
  private final InstantSource clock;

  public RecogniseServiceTokenService(
      ServiceTokens tokens,
      TokenMakers makers,
      ResolveCaller signIns,
      AddressGate gate,
      RecordRefusals refusals,
      AuditLog log,
      InstantSource clock) {
    this.tokens = tokens;
    this.makers = makers;
    this.signIns = signIns;
    this.gate = gate;
    this.refusals = refusals;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Optional<Caller> recognise(String sent, RequestFacts request) {
    Optional<ServiceTokenText> text = ServiceTokenText.parse(sent);
    byte[] shown = LinkTokens.hash(sent);
    Optional<Kept> kept = tokens.find(text.map(ServiceTokenText::id).orElse(NONE));
    boolean isRight = MessageDigest.isEqual(shown, kept.map(Kept::hash).orElse(NO_HASH));
    Optional<Caller> caller =
        kept.map(Kept::token)
            .filter(token -> isRight && text.isPresent())
            .flatMap(token -> callerBy(token, request));
    caller.ifPresent(by -> kept.map(Kept::token).ifPresent(this::noteUse));
    if (caller.isEmpty()) {
      refusals.record(refused(kept.map(Kept::token), isRight && text.isPresent(), request));
    }
    return caller;
  }

  @Override
  public Optional<Caller> resolve(PersonId person, SignInId signIn, RequestFacts request) {
    return request.token().isEmpty()
        ? signIns.resolve(person, signIn, request)
        : request
            .token()
            .flatMap(tokens::find)
            .map(Kept::token)
            .filter(token -> token.maker().equals(person))
            .flatMap(token -> callerBy(token, request));
  }

  @Override
  public void refused(Caller caller, String operation) {
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(caller.person().account()),
            Optional.of(caller.person().id()),
            AuditAction.SERVICE_TOKEN_USE,
            AuditOutcome.DENIED,
            caller.request().token().map(id -> "service-token:" + id).orElse("-"),
            operation,
            caller.request()));
  }

  private static Refused refused(
      Optional<ServiceToken> found, boolean isRight, RequestFacts request) {
    About about =
        found
            .<About>map(
                token ->
                    new About.Token(
                        token.id(),
                        token.account(),
                        isRight ? Optional.of(token.maker()) : Optional.empty()))
            .orElseGet(About.Nobody::new);
    return new Refused("service-token", "worthless", AuditOutcome.FAILED, about, request);
  }

  private Optional<Caller> callerBy(ServiceToken token, RequestFacts request) {
    return Optional.of(token)
        .filter(found -> found.isLiveAt(clock.instant()))
        .flatMap(makers::of)
        .map(maker -> new Caller(token.actor(maker), signInOf(token), request.by(token.id())))
        .filter(gate::lets);
  }

  private void noteUse(ServiceToken token) {
    Instant now = clock.instant();
    if (token.life().lastUsedAt().filter(last -> !last.plus(USE_STEP).isBefore(now)).isEmpty()) {
      tokens.use(token.id(), now);
    }
  }

  /** Nobody signs in by a token: no sign-in has such an id. */
  private static SignInId signInOf(ServiceToken token) {
    return new SignInId("service-token-" + token.id());
  }
}
