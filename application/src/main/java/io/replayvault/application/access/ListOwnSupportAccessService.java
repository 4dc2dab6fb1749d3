package io.replayvault.application.access;

import io.replayvault.application.access.in.ListOwnSupportAccess;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@link ListOwnSupportAccess}. */
public final class ListOwnSupportAccessService implements ListOwnSupportAccess {
  private final SupportGrants grants;
  private final AccountPeople people;
  private final Function<AccountId, Optional<Place>> places;
  private final Guard guard;
  private final InstantSource clock;

  /**
   * With what it works on.
   *
   * @param places tells what access can be asked for in an account; empty if it is gone
   */
  public ListOwnSupportAccessService(
      SupportGrants grants,
      AccountPeople people,
      Function<AccountId, Optional<Place>> places,
      Guard guard,
      InstantSource clock) {
    this.grants = grants;
    this.people = people;
    this.places = places;
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Guarded<Own> list(Caller caller) {
    Guard.Ask ask =
        new Guard.Ask(
            Permission.SUPPORT_ASK,
            Optional.empty(),
            AuditAction.SUPPORT_LIST,
            "person:" + caller.person().id(),
            "");
    return guard.run(caller, ask, () -> own(caller.person()));
  }

  private Own own(Person person) {
    List<Place> assigned =
        people.everywhere(person.id()).stream()
            .filter(Person::isActive)
            .filter(place -> place.standing().duties().contains(Duty.SUPPORT))
            .flatMap(place -> places.apply(place.account()).stream())
            .toList();
    return new Own(grants.askedBy(person.id(), clock.instant()), assigned);
  }
}
