package io.replayvault.application.access.out;

import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.account.out.InMemoryAccounts;

final class InMemoryAccountRegisterTest extends AccountRegisterContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final AccountRegister register = new InMemoryAccountRegister(people, accounts);

  @Override
  protected AccountRegister register() {
    return register;
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
