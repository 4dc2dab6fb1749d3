package io.replayvault.application.access;

import io.replayvault.application.access.in.ListSupportAccess;
import io.replayvault.application.access.in.SettleSupportAccess.Which;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.audit.out.AuditTrail.AuditQuery;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditRecord;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link ListSupportAccess}. */
public final class ListSupportAccessService implements ListSupportAccess {
  private final SupportGrants grants;
  private final AccountPeople people;
  private final ActingIn acting;
  private final AuditTrail trail;
  private final Guard guard;
  private final InstantSource clock;

  public ListSupportAccessService(
      SupportGrants grants,
      AccountPeople people,
      AuditTrail trail,
      Guard guard,
      InstantSource clock) {
    this.grants = grants;
    this.people = people;
    this.acting = new ActingIn(people);
    this.trail = trail;
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Guarded<Listed> list(Caller caller, Optional<AccountId> account) {
    return acting
        .account(caller, account)
        .map(there -> guard.run(there, ask(there), () -> listed(there.person().account())))
        .orElseGet(() -> guard.absent(caller, ask(caller)));
  }

  @Override
  public Guarded<Looks> looks(Caller caller, Which which, Optional<Long> before) {
    Optional<Caller> there = acting.account(caller, which.account());
    Optional<SupportGrant> found =
        there.flatMap(
            t ->
                grants
                    .find(which.grant())
                    .filter(grant -> grant.account().equals(t.person().account())));
    Guard.Ask ask =
        SupportRecords.ask(Permission.SUPPORT_READ, AuditAction.SUPPORT_LIST, which.grant(), "");
    return found.isEmpty()
        ? guard.absent(there.orElse(caller), ask)
        : guard.run(there.get(), ask, () -> looks(found.get(), before));
  }

  private Listed listed(AccountId account) {
    return new Listed(
        grants.of(account, clock.instant()),
        people.of(account).stream()
            .collect(Collectors.toUnmodifiableMap(Person::id, Person::name)));
  }

  private Looks looks(SupportGrant grant, Optional<Long> before) {
    List<AuditRecord> found =
        trail.read(
            AuditQuery.under(grant.account(), grant.id(), grant.wish(), before, MOST_LOOKS + 1));
    return new Looks(found.stream().limit(MOST_LOOKS).toList(), found.size() > MOST_LOOKS);
  }

  private static Guard.Ask ask(Caller caller) {
    return new Guard.Ask(
        Permission.SUPPORT_READ,
        Optional.empty(),
        AuditAction.SUPPORT_LIST,
        "account:" + caller.person().account(),
        "");
  }
}
