package io.replayvault.application.access.out;

import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.account.out.InMemoryAccounts;

final class InMemoryStaffDutiesTest extends StaffDutiesContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final Accounts accounts = new InMemoryAccounts();
  private final StaffDuties duties = new InMemoryStaffDuties(people, accounts);

  @Override
  protected StaffDuties duties() {
    return duties;
  }

  @Override
  protected People people() {
    return people;
  }

  @Override
  protected AccountPeople accountPeople() {
    return people;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }
}
