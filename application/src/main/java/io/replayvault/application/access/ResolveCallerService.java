package io.replayvault.application.access;

import io.replayvault.application.access.in.GlanceAtCaller;
import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.application.access.in.ResolveOwing;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.detection.out.OpenResponses;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.detection.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@link ResolveCaller}: three look-ups a request, two for staff, who come by no customer's list,
 * and a write at most once a minute. A request under a grant costs six, since who makes it is
 * resolved first: the two, and then the sign-in again, the grant, who they are in its account, and
 * whether an alert keeps them out of it (clause H5).
 */
public final class ResolveCallerService implements ResolveCaller, ResolveOwing, GlanceAtCaller {
  private static final Duration USE_STEP = Duration.ofMinutes(1);

  private final SignIns signIns;
  private final People people;
  private final AccountPeople places;
  private final SupportGrants grants;
  private final OpenResponses responses;
  private final AddressGate gate;
  private final InstantSource clock;

  public ResolveCallerService(
      SignIns signIns,
      People people,
      AccountPeople places,
      SupportGrants grants,
      OpenResponses responses,
      AddressGate gate,
      InstantSource clock) {
    this.signIns = signIns;
    this.people = people;
    this.places = places;
    this.grants = grants;
    this.responses = responses;
    this.gate = gate;
    this.clock = clock;
  }

  @Override
  public Optional<Caller> resolve(PersonId person, SignInId signIn, RequestFacts request) {
    Instant now = clock.instant();
    Optional<SignIn> live = live(person, signIn, SignInStage.COMPLETE, now);
    Optional<Caller> caller = live.flatMap(s -> signedIn(s, request, now));
    // Whoever is refused keeps no sign-in from its idle end.
    live.filter(s -> caller.isPresent() && s.lastUsedAt().plus(USE_STEP).isBefore(now))
        .ifPresent(s -> signIns.use(signIn, now));
    return caller;
  }

  @Override
  public Optional<Caller> glance(PersonId person, SignInId signIn, RequestFacts request) {
    Instant now = clock.instant();
    return live(person, signIn, SignInStage.COMPLETE, now).flatMap(s -> signedIn(s, request, now));
  }

  @Override
  public Optional<Caller> resolve(
      PersonId person, SignInId signIn, SignInStage stage, RequestFacts request) {
    Instant now = clock.instant();
    return live(person, signIn, stage, now)
        .flatMap(s -> caller(s, request, now))
        .filter(gate::lets);
  }

  private Optional<SignIn> live(PersonId person, SignInId signIn, SignInStage stage, Instant now) {
    return signIns
        .find(signIn)
        .filter(s -> s.person().equals(person))
        .filter(s -> s.stage() == stage)
        .filter(s -> s.isLiveAt(now));
  }

  private Optional<Caller> signedIn(SignIn signIn, RequestFacts request, Instant now) {
    return caller(signIn, request, now)
        .filter(c -> mayBeWithoutFactor(c.person(), signIn))
        .filter(gate::lets);
  }

  private Optional<Caller> caller(SignIn signIn, RequestFacts request, Instant now) {
    return request
        .grant()
        .map(grant -> under(grant, signIn.person(), now))
        .orElseGet(() -> people.find(signIn.person()))
        .filter(Person::isActive)
        .map(p -> new Caller(p, signIn.id(), request));
  }

  /** Whoever became staff, or signed in on a node of the version before, signs in anew. */
  private static boolean mayBeWithoutFactor(Person person, SignIn signIn) {
    return signIn.proof().secondFactor() || !person.isStaff();
  }

  /** In the grant's account, with the grant's reach in place of their own. */
  private Optional<Person> under(SupportGrantId id, PersonId person, Instant now) {
    return grants
        .find(id)
        .filter(grant -> grant.person().equals(person))
        .filter(grant -> grant.isCurrentAt(now))
        .filter(
            grant -> responses.to(person, grant.account()).stream().noneMatch(Response::keepsOut))
        .flatMap(
            grant ->
                places
                    .find(person, grant.account())
                    .filter(there -> there.standing().duties().contains(Duty.SUPPORT))
                    .map(there -> reachOf(grant, there)));
  }

  private static Person reachOf(SupportGrant grant, Person person) {
    return new Person(
        person.id(),
        person.account(),
        person.name(),
        person.email(),
        person.role(),
        grant.wish().scope(),
        person.standing().under(grant.inUse()));
  }
}
