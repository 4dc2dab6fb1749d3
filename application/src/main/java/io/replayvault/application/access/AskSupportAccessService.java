package io.replayvault.application.access;

import io.replayvault.application.access.in.AskSupportAccess;
import io.replayvault.application.access.in.SupportOutcome;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** {@link AskSupportAccess}. */
public final class AskSupportAccessService implements AskSupportAccess {
  private static final int ID_BYTES = 12;

  private final SupportGrants grants;
  private final ActingIn acting;
  private final BiPredicate<AccountId, Scope> scopes;
  private final Guard guard;
  private final Chance chance;
  private final InstantSource clock;

  /**
   * With what it works on.
   *
   * @param scopes tells whether all that a scope names is the account's
   */
  public AskSupportAccessService(
      SupportGrants grants,
      AccountPeople people,
      BiPredicate<AccountId, Scope> scopes,
      Guard guard,
      Chance chance,
      InstantSource clock) {
    this.grants = grants;
    this.acting = new ActingIn(people);
    this.scopes = scopes;
    this.guard = guard;
    this.chance = chance;
    this.clock = clock;
  }

  @Override
  public Guarded<SupportOutcome> ask(Caller caller, Optional<AccountId> account, SupportWish wish) {
    SupportGrantId id = fresh(chance);
    Guard.Ask ask =
        SupportRecords.ask(
            Permission.SUPPORT_ASK, AuditAction.SUPPORT_ASK, id, SupportRecords.of(wish));
    return acting
        .account(caller, account)
        .map(
            there ->
                guard.runUnless(
                    there, ask, () -> hindrance(there, wish), () -> asked(there, id, wish)))
        .orElseGet(() -> guard.absent(caller, ask));
  }

  /** The id of a new grant. */
  static SupportGrantId fresh(Chance chance) {
    return new SupportGrantId("g" + HexFormat.of().formatHex(chance.bytes(ID_BYTES)));
  }

  private Optional<SupportOutcome> hindrance(Caller caller, SupportWish wish) {
    if (!scopes.test(caller.person().account(), wish.scope())) {
      return Optional.of(new SupportOutcome.Absent());
    }
    Instant now = clock.instant();
    if (!wish.endsAt().isAfter(now)) {
      return Optional.of(new SupportOutcome.Hindered(SupportOutcome.Obstacle.OVER));
    }
    return wish.isTooEarlyAt(now)
        ? Optional.of(new SupportOutcome.Hindered(SupportOutcome.Obstacle.EARLY))
        : crowd(caller.person(), now).map(SupportOutcome.Hindered::new);
  }

  private Optional<SupportOutcome.Obstacle> crowd(Person person, Instant now) {
    List<SupportGrant> waiting =
        grants.of(person.account(), now).stream().filter(grant -> grant.waitsAt(now)).toList();
    long own = waiting.stream().filter(grant -> grant.person().equals(person.id())).count();
    if (own >= MOST_OF_ONE) {
      return Optional.of(SupportOutcome.Obstacle.TOO_MANY_OF_ONE);
    }
    return waiting.size() < MOST_WAITING
        ? Optional.empty()
        : Optional.of(SupportOutcome.Obstacle.TOO_MANY);
  }

  private SupportOutcome asked(Caller caller, SupportGrantId id, SupportWish wish) {
    SupportGrant grant =
        SupportGrant.asked(
            id, caller.person().account(), caller.person().id(), clock.instant(), wish);
    grants.keep(grant);
    return new SupportOutcome.Done(grant);
  }
}
