package io.replayvault.application.access;

import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@link ResolveCaller}: three look-ups a request, four under a grant, and a write at most once a
 * minute.
 */
public final class ResolveCallerService implements ResolveCaller {
  private static final Duration USE_STEP = Duration.ofMinutes(1);

  private final SignIns signIns;
  private final People people;
  private final AccountPeople places;
  private final SupportGrants grants;
  private final AddressPolicy addresses;
  private final SignInRecords records;
  private final InstantSource clock;

  public ResolveCallerService(
      SignIns signIns,
      People people,
      AccountPeople places,
      SupportGrants grants,
      AddressPolicy addresses,
      SignInRecords records,
      InstantSource clock) {
    this.signIns = signIns;
    this.people = people;
    this.places = places;
    this.grants = grants;
    this.addresses = addresses;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public Optional<Caller> resolve(PersonId person, SignInId signIn, RequestFacts request) {
    Instant now = clock.instant();
    Optional<SignIn> live =
        signIns.find(signIn).filter(s -> s.person().equals(person)).filter(s -> s.isLiveAt(now));
    live.filter(s -> s.lastUsedAt().plus(USE_STEP).isBefore(now))
        .ifPresent(s -> signIns.use(signIn, now));
    return live.flatMap(
            s ->
                request
                    .grant()
                    .map(grant -> under(grant, person, now))
                    .orElseGet(() -> people.find(person)))
        .filter(Person::isActive)
        .filter(p -> isFromTheList(p, request))
        .map(p -> new Caller(p, signIn, request));
  }

  private boolean isFromTheList(Person person, RequestFacts request) {
    boolean allowed = addresses.allows(person, request);
    if (!allowed) {
      records.append(AuditAction.ADDRESS_REFUSE, Optional.of(person), AuditOutcome.DENIED, request);
    }
    return allowed;
  }

  /** In the grant's account, with the grant's reach in place of their own. */
  private Optional<Person> under(SupportGrantId id, PersonId person, Instant now) {
    return grants
        .find(id)
        .filter(grant -> grant.person().equals(person))
        .filter(grant -> grant.isCurrentAt(now))
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
