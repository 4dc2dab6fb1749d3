package io.replayvault.application.access;

import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.in.Obstacle;
import io.replayvault.application.access.in.SettlePersonRequest;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.access.out.RequestLetters.News;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.audit.AuditAction;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** {@link SettlePersonRequest}: nobody decides what they asked for, or about themselves. */
public final class SettlePersonRequestService implements SettlePersonRequest {
  private final PersonRequests requests;
  private final PersonFulfilment fulfilment;
  private final AccountPeople people;
  private final PermissionTable table;
  private final ActingIn acting;
  private final Guard guard;
  private final InstantSource clock;

  public SettlePersonRequestService(
      PersonRequests requests,
      AccountPeople people,
      PersonFulfilment fulfilment,
      PermissionTable table,
      Guard guard,
      InstantSource clock) {
    this.requests = requests;
    this.fulfilment = fulfilment;
    this.people = people;
    this.table = table;
    this.acting = new ActingIn(people);
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Guarded<Outcome> fulfil(Caller caller, Which which) {
    return on(
        caller,
        which,
        Permission.PERSON_FULFIL,
        request -> WishText.action(request.wish()),
        this::obstacle,
        (there, request) ->
            fulfilment.act(request, there, Outcome.Settled::new, Outcome.Hindered::new));
  }

  @Override
  public Guarded<Outcome> refuse(Caller caller, Which which, String reason) {
    PersonRequest.requireReason(reason);
    return on(
        caller,
        which,
        Permission.PERSON_FULFIL,
        request -> AuditAction.PERSON_REQUEST_REFUSE,
        (there, request) -> Optional.empty(),
        (there, request) -> settled(there, request, RequestState.REFUSED, reason));
  }

  @Override
  public Guarded<Outcome> withdraw(Caller caller, Which which) {
    return on(
        caller,
        which,
        Permission.PERSON_REQUEST,
        request -> AuditAction.PERSON_REQUEST_WITHDRAW,
        (there, request) -> Optional.empty(),
        (there, request) -> settled(there, request, RequestState.WITHDRAWN, ""));
  }

  private Guarded<Outcome> on(
      Caller caller,
      Which which,
      Permission needed,
      Function<PersonRequest, AuditAction> action,
      BiFunction<Caller, PersonRequest, Optional<Outcome>> hindrance,
      BiFunction<Caller, PersonRequest, Outcome> deed) {
    Optional<Caller> there = acting.account(caller, which.account());
    Optional<PersonRequest> found =
        there.flatMap(t -> requests.find(t.person().account(), which.request()));
    Ask ask =
        new Ask(
            needed,
            Optional.empty(),
            found.map(action).orElse(AuditAction.PERSON_REQUEST),
            "person-request:" + which.request(),
            found.map(request -> WishText.of(request.wish())).orElse(""));
    return found.isEmpty()
        ? guard.absent(there.orElse(caller), ask)
        : guard.runUnless(
            there.get(),
            ask,
            () -> hindrance.apply(there.get(), found.get()),
            () -> deed.apply(there.get(), found.get()));
  }

  /**
   * Nobody decides about their own access, or about what they asked for themselves; and a request
   * is worth no more than its requester's right to it is now.
   */
  private Optional<Outcome> obstacle(Caller caller, PersonRequest request) {
    if (request.by().equals(caller.person().id())
        || PersonFulfilment.isAbout(request.wish(), caller.person())) {
      return Optional.of(new Outcome.Hindered(Obstacle.OWN_ACCESS));
    }
    boolean stillMay =
        people
            .find(request.by(), request.account())
            .filter(requester -> mayAsk(requester, request.wish()))
            .isPresent();
    return stillMay ? Optional.empty() : Optional.of(new Outcome.Hindered(Obstacle.REQUESTER_GONE));
  }

  /** Reviewers ask for revocations besides (clause H2). */
  private boolean mayAsk(Person requester, Wish wish) {
    Set<Permission> theirs = table.of(requester);
    return theirs.contains(Permission.PERSON_REQUEST)
        || wish instanceof Wish.Revoke && theirs.contains(Permission.ACCESS_REVIEW_DECIDE);
  }

  private Outcome settled(Caller caller, PersonRequest request, RequestState end, String answer) {
    PersonRequest ended = request.settled(end, caller.person().id(), clock.instant(), answer);
    if (!requests.settle(ended)) {
      return new Outcome.Hindered(Obstacle.SETTLED);
    }
    fulfilment.tell(ended, end == RequestState.REFUSED ? News.REFUSED : News.WITHDRAWN);
    return new Outcome.Settled(ended);
  }
}
