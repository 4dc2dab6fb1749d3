package io.replayvault.application.account.out;

final class InMemoryAccountsTest extends AccountsContract {
  private final Accounts store = new InMemoryAccounts();

  @Override
  protected Accounts accounts() {
    return store;
  }
}
