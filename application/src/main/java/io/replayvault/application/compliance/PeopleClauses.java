package io.replayvault.application.compliance;

import static io.replayvault.domain.compliance.AccessClause.E4;
import static io.replayvault.domain.compliance.AccessClause.F3;
import static io.replayvault.domain.compliance.AccessClause.H1;
import static io.replayvault.domain.compliance.ClauseState.DEVIATES;
import static io.replayvault.domain.compliance.ClauseState.KEPT;
import static io.replayvault.domain.compliance.ClauseState.OPEN;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.compliance.ClauseReport;
import io.replayvault.domain.compliance.ClauseState;
import io.replayvault.domain.compliance.Finding;
import java.time.Instant;
import java.util.List;

/** Clauses E4, F3 and H1: who there is, who adds them, and how staff get in. */
public final class PeopleClauses {
  private final AccountPeople people;
  private final SupportGrants grants;
  private final KeptAddresses addresses;
  private final boolean adminsManagePeople;

  public PeopleClauses(
      AccountPeople people,
      SupportGrants grants,
      KeptAddresses addresses,
      boolean adminsManagePeople) {
    this.people = people;
    this.grants = grants;
    this.addresses = addresses;
    this.adminsManagePeople = adminsManagePeople;
  }

  List<ClauseReport> of(AccountId account, Instant now) {
    List<Person> active = people.of(account).stream().filter(Person::isActive).toList();
    return List.of(adding(active), unique(account, active), staff(account, active, now));
  }

  private ClauseReport adding(List<Person> active) {
    long contacts = active.stream().filter(one -> one.standing().namedContact()).count();
    long success = with(Duty.CUSTOMER_SUCCESS, active);
    ClauseState asked = contacts > 0 && success > 0 ? KEPT : OPEN;
    return ClauseReport.of(E4, adminsManagePeople ? DEVIATES : asked)
        .and(adminsManagePeople ? Finding.ADMINS_MANAGE_PEOPLE : Finding.PEOPLE_ON_REQUEST)
        .and(Finding.NAMED_CONTACTS, contacts)
        .and(Finding.CUSTOMER_SUCCESS, success);
  }

  private ClauseReport unique(AccountId account, List<Person> active) {
    return ClauseReport.of(F3, KEPT)
        .and(Finding.ACTIVE_PEOPLE, active.size())
        .and(Finding.KEPT_ADDRESS, addresses.of(account).name());
  }

  private ClauseReport staff(AccountId account, List<Person> active, Instant now) {
    List<SupportGrant> all = grants.of(account, now);
    long unreviewed = all.stream().filter(SupportGrant::awaitsReview).count();
    return ClauseReport.of(H1, unreviewed == 0 ? KEPT : OPEN)
        .and(Finding.SUPPORT, with(Duty.SUPPORT, active))
        .and(Finding.OPERATORS, with(Duty.OPERATOR, active))
        .and(Finding.AUDITORS, with(Duty.AUDITOR, active))
        .and(Finding.GRANTS_OPEN, all.stream().filter(grant -> grant.isOpenAt(now)).count())
        .and(Finding.BREAK_GLASS_UNREVIEWED, unreviewed);
  }

  private static long with(Duty duty, List<Person> active) {
    return active.stream().filter(one -> one.standing().duties().contains(duty)).count();
  }
}
