package io.replayvault.application.access;

import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ResolveCaller}: two look-ups a request, and a write at most once a minute. */
public final class ResolveCallerService implements ResolveCaller {
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
    Optional<SignIn> live =
        signIns.find(signIn).filter(s -> s.person().equals(person)).filter(s -> s.isLiveAt(now));
    live.filter(s -> s.lastUsedAt().plus(USE_STEP).isBefore(now))
        .ifPresent(s -> signIns.use(signIn, now));
    return live.flatMap(s -> people.find(person))
        .filter(Person::isActive)
        .map(p -> new Caller(p, signIn, request));
  }
}
