package io.replayvault.application.access;

import io.replayvault.application.access.in.SettleSupportAccess;
import io.replayvault.application.access.in.SupportOutcome;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantState;
import io.replayvault.domain.audit.AuditAction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** {@link SettleSupportAccess}. */
public final class SettleSupportAccessService implements SettleSupportAccess {
  private final SupportGrants grants;
  private final ActingIn acting;
  private final Guard guard;
  private final InstantSource clock;

  public SettleSupportAccessService(
      SupportGrants grants, AccountPeople people, Guard guard, InstantSource clock) {
    this.grants = grants;
    this.acting = new ActingIn(people);
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Guarded<SupportOutcome> approve(Caller caller, Which which) {
    return on(
        caller,
        which,
        AuditAction.SUPPORT_APPROVE,
        grant -> grant.state() == SupportGrantState.ASKED,
        (grant, by) -> grant.settled(SupportGrantState.GRANTED, by, clock.instant(), ""));
  }

  @Override
  public Guarded<SupportOutcome> refuse(Caller caller, Which which, String reason) {
    PersonRequest.requireReason(reason);
    return on(
        caller,
        which,
        AuditAction.SUPPORT_REFUSE,
        grant -> grant.state() == SupportGrantState.ASKED,
        (grant, by) -> grant.settled(SupportGrantState.REFUSED, by, clock.instant(), reason));
  }

  @Override
  public Guarded<SupportOutcome> end(Caller caller, Which which) {
    return on(
        caller,
        which,
        AuditAction.SUPPORT_END,
        grant ->
            grant.state() == SupportGrantState.GRANTED || grant.state() == SupportGrantState.ASKED,
        (grant, by) -> grant.settled(SupportGrantState.ENDED, by, clock.instant(), ""));
  }

  @Override
  public Guarded<SupportOutcome> review(Caller caller, Which which, String note) {
    PersonRequest.requireReason(note);
    return on(
        caller,
        which,
        AuditAction.BREAK_GLASS_REVIEW,
        SupportGrant::awaitsReview,
        (grant, by) -> grant.reviewed(by, clock.instant(), note));
  }

  private Guarded<SupportOutcome> on(
      Caller caller,
      Which which,
      AuditAction action,
      Predicate<SupportGrant> fits,
      BiFunction<SupportGrant, PersonId, SupportGrant> next) {
    Optional<Caller> there = acting.account(caller, which.account());
    Optional<SupportGrant> found =
        there.flatMap(
            t ->
                grants
                    .find(which.grant())
                    .filter(grant -> grant.account().equals(t.person().account())));
    Guard.Ask ask =
        SupportRecords.ask(
            action == AuditAction.SUPPORT_END ? Permission.SUPPORT_END : Permission.SUPPORT_DECIDE,
            action,
            which.grant(),
            found.map(grant -> SupportRecords.of(grant.wish())).orElse(""));
    return found.isEmpty()
        ? guard.absent(there.orElse(caller), ask)
        : guard.runUnless(
            there.get(),
            ask,
            () -> hindrance(found.get(), action, fits),
            () -> replaced(found.get(), next.apply(found.get(), there.get().person().id())));
  }

  /**
   * Access whose time is over is neither approved nor ended; to refuse or review it is never late,
   * but to review it is too early while it lets in.
   */
  private Optional<SupportOutcome> hindrance(
      SupportGrant grant, AuditAction action, Predicate<SupportGrant> fits) {
    Instant now = clock.instant();
    if (!fits.test(grant)) {
      return Optional.of(new SupportOutcome.Hindered(SupportOutcome.Obstacle.SETTLED));
    }
    if (action == AuditAction.BREAK_GLASS_REVIEW && grant.isOpenAt(now)) {
      return Optional.of(new SupportOutcome.Hindered(SupportOutcome.Obstacle.OPEN));
    }
    boolean letsIn = action == AuditAction.SUPPORT_APPROVE || action == AuditAction.SUPPORT_END;
    return letsIn && !now.isBefore(grant.wish().endsAt())
        ? Optional.of(new SupportOutcome.Hindered(SupportOutcome.Obstacle.OVER))
        : Optional.empty();
  }

  private SupportOutcome replaced(SupportGrant seen, SupportGrant next) {
    return grants.replace(seen, next)
        ? new SupportOutcome.Done(next)
        : new SupportOutcome.Hindered(SupportOutcome.Obstacle.SETTLED);
  }
}
