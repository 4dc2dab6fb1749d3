package io.replayvault.application.access;

import io.replayvault.application.access.in.BreakGlass;
import io.replayvault.application.access.in.SupportOutcome;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.BreakGlassNotices;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * {@link BreakGlass}: on the audit log first, then told to the customer and the account's auditors,
 * and only then open. Whoever has one that nobody reviewed opens no other (ADR-0067).
 */
public final class BreakGlassService implements BreakGlass {
  private final SupportGrants grants;
  private final BreakGlassNotices notices;
  private final AccountPeople people;
  private final BiPredicate<AccountId, Scope> scopes;
  private final Guard guard;
  private final Chance chance;
  private final InstantSource clock;

  /**
   * With what it works on.
   *
   * @param scopes tells whether all that a scope names is the account's
   */
  public BreakGlassService(
      SupportGrants grants,
      BreakGlassNotices notices,
      AccountPeople people,
      BiPredicate<AccountId, Scope> scopes,
      Guard guard,
      Chance chance,
      InstantSource clock) {
    this.grants = grants;
    this.notices = notices;
    this.people = people;
    this.scopes = scopes;
    this.guard = guard;
    this.chance = chance;
    this.clock = clock;
  }

  @Override
  public Guarded<SupportOutcome> open(Caller caller, Optional<AccountId> account, Command command) {
    Instant now = clock.instant();
    SupportWish wish =
        new SupportWish(command.scope(), command.reason(), now, now.plus(command.length()));
    SupportGrantId id = AskSupportAccessService.fresh(chance);
    Guard.Ask ask =
        SupportRecords.ask(
            Permission.SUPPORT_ASK, AuditAction.BREAK_GLASS_OPEN, id, SupportRecords.of(wish));
    return new ActingIn(people)
        .account(caller, account)
        .map(
            there ->
                guard.runUnless(
                    there, ask, () -> hindrance(there, wish), () -> opened(there, id, wish)))
        .orElseGet(() -> guard.absent(caller, ask));
  }

  private Optional<SupportOutcome> hindrance(Caller caller, SupportWish wish) {
    if (!scopes.test(caller.person().account(), wish.scope())) {
      return Optional.of(new SupportOutcome.Absent());
    }
    return grants.hasUnreviewedBefore(caller.person().id(), wish.startsAt().plusMillis(1))
        ? Optional.of(new SupportOutcome.Hindered(SupportOutcome.Obstacle.UNREVIEWED))
        : Optional.empty();
  }

  private SupportOutcome opened(Caller caller, SupportGrantId id, SupportWish wish) {
    Person person = caller.person();
    notices.announce(id, told(person.account()), wish.startsAt());
    SupportGrant grant =
        SupportGrant.breakGlass(id, person.account(), person.id(), wish.startsAt(), wish);
    grants.keep(grant);
    return new SupportOutcome.Done(grant);
  }

  /** The account's named contacts and Admin Users, and the staff who audit it. */
  private Set<EmailAddress> told(AccountId account) {
    return people.of(account).stream()
        .filter(Person::isActive)
        .filter(BreakGlassService::isTold)
        .map(Person::email)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isTold(Person person) {
    return person.isStaff()
        ? person.standing().duties().contains(Duty.AUDITOR)
        : person.standing().namedContact() || person.role() == Role.ADMIN_USER;
  }
}
