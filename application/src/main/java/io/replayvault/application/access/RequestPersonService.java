package io.replayvault.application.access;

import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.in.Obstacle;
import io.replayvault.application.access.in.RequestPerson;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.access.out.RequestLetters.News;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonRequestId;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiPredicate;

/** {@link RequestPerson}. */
public final class RequestPersonService implements RequestPerson {
  private static final int ID_BYTES = 12;

  private final PersonRequests requests;
  private final AccountPeople people;
  private final BiPredicate<AccountId, Scope> scopes;
  private final PersonFulfilment fulfilment;
  private final PermissionTable table;
  private final Guard guard;
  private final Chance chance;
  private final InstantSource clock;

  /**
   * With what it works on.
   *
   * @param scopes tells whether all that a scope names is the account's
   * @param table tells whether the caller need not ask anybody
   */
  public RequestPersonService(
      PersonRequests requests,
      AccountPeople people,
      BiPredicate<AccountId, Scope> scopes,
      PersonFulfilment fulfilment,
      PermissionTable table,
      Guard guard,
      Chance chance,
      InstantSource clock) {
    this.requests = requests;
    this.people = people;
    this.scopes = scopes;
    this.fulfilment = fulfilment;
    this.table = table;
    this.guard = guard;
    this.chance = chance;
    this.clock = clock;
  }

  @Override
  public Guarded<Outcome> request(Caller caller, Optional<AccountId> account, Command command) {
    PersonRequestId id =
        new PersonRequestId("r" + HexFormat.of().formatHex(chance.bytes(ID_BYTES)));
    Optional<Caller> acting = new ActingIn(people).account(caller, account);
    return acting.isEmpty()
        ? guard.absent(caller, ask(id, command.wish()))
        : guard
            .runUnless(
                acting.get(),
                ask(id, command.wish()),
                () -> hindrance(acting.get(), command.wish()),
                () -> asked(acting.get(), id, command))
            .then(outcome -> decided(acting.get(), outcome));
  }

  private Optional<Outcome> hindrance(Caller caller, Wish wish) {
    if (PersonFulfilment.isAbout(wish, caller.person())) {
      return Optional.of(new Outcome.Hindered(Obstacle.OWN_ACCESS));
    }
    return isOfAccount(wish, caller.person().account())
        ? Optional.empty()
        : Optional.of(new Outcome.Absent());
  }

  private Outcome asked(Caller caller, PersonRequestId id, Command command) {
    PersonRequest request =
        PersonRequest.open(
            id,
            caller.person().account(),
            caller.person().id(),
            clock.instant(),
            command.wish(),
            command.reason());
    requests.keep(request);
    fulfilment.tell(request, News.REQUESTED);
    return new Outcome.Requested(request);
  }

  private Guarded<Outcome> decided(Caller caller, Outcome outcome) {
    if (!(outcome instanceof Outcome.Requested(PersonRequest request))
        || !table.of(caller.person()).contains(Permission.PERSON_CHANGE)) {
      return new Guarded.Allowed<>(outcome);
    }
    Ask ask =
        new Ask(
            Permission.PERSON_CHANGE,
            Optional.empty(),
            WishText.action(request.wish()),
            "person-request:" + request.id(),
            "by themselves: " + WishText.of(request.wish()));
    return guard.run(
        caller,
        ask,
        () ->
            fulfilment.<Outcome>act(
                request, caller, Outcome.Requested::new, Outcome.Hindered::new));
  }

  private boolean isOfAccount(Wish wish, AccountId account) {
    return switch (wish) {
      case Wish.Add add -> scopes.test(account, add.terms().scope());
      case Wish.Change change ->
          isOfAccount(change.person(), account) && scopes.test(account, change.terms().scope());
      case Wish.Revoke revoke ->
          people
              .find(revoke.person(), account)
              .filter(found -> found.standing().state() != PersonState.REVOKED)
              .filter(found -> !found.isStaff())
              .isPresent();
    };
  }

  private boolean isOfAccount(PersonId person, AccountId account) {
    return people
        .find(person, account)
        .filter(Person::isActive)
        .filter(found -> !found.isStaff())
        .isPresent();
  }

  private static Ask ask(PersonRequestId id, Wish wish) {
    return new Ask(
        Permission.PERSON_REQUEST,
        Optional.empty(),
        AuditAction.PERSON_REQUEST,
        "person-request:" + id,
        WishText.of(wish));
  }
}
