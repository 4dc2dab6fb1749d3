package io.replayvault.application.access;

import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.application.access.in.ResolveOwing;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SignInStage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ResolveCaller}: two look-ups a request, and a write at most once a minute. */
public final class ResolveCallerService implements ResolveCaller, ResolveOwing {
  private static final Duration USE_STEP = Duration.ofMinutes(1);

  private final SignIns signIns;
  private final People people;
  private final InstantSource clock;

  public ResolveCallerService(SignIns signIns, People people, InstantSource clock) {
    this.signIns = signIns;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Optional<Caller> resolve(PersonId person, SignInId signIn, RequestFacts request) {
    Instant now = clock.instant();
    Optional<SignIn> live = live(person, signIn, SignInStage.COMPLETE, now);
    live.filter(s -> s.lastUsedAt().plus(USE_STEP).isBefore(now))
        .ifPresent(s -> signIns.use(signIn, now));
    return live.flatMap(s -> caller(s, request).filter(c -> mayBeWithoutFactor(c.person(), s)));
  }

  @Override
  public Optional<Caller> resolve(
      PersonId person, SignInId signIn, SignInStage stage, RequestFacts request) {
    return live(person, signIn, stage, clock.instant()).flatMap(s -> caller(s, request));
  }

  private Optional<SignIn> live(PersonId person, SignInId signIn, SignInStage stage, Instant now) {
    return signIns
        .find(signIn)
        .filter(s -> s.person().equals(person))
        .filter(s -> s.stage() == stage)
        .filter(s -> s.isLiveAt(now));
  }

  private Optional<Caller> caller(SignIn signIn, RequestFacts request) {
    return people
        .find(signIn.person())
        .filter(Person::isActive)
        .map(p -> new Caller(p, signIn.id(), request));
  }

  /** Whoever became staff, or signed in on a node of the version before, signs in anew. */
  private static boolean mayBeWithoutFactor(Person person, SignIn signIn) {
    return signIn.proof().secondFactor() || !person.isStaff();
  }
}
