package io.replayvault.application.account.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.Region;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} promises. */
public abstract class AccountsContract {
  private final Account account = new Account(Fresh.account(), "Kitakaze 保険");

  /** The store under test. */
  protected abstract Accounts accounts();

  @Test
  void an_added_account_is_found() {
    accounts().add(account);
    assertThat(accounts().find(account.id())).contains(account);
  }

  @Test
  void an_account_keeps_its_region() {
    Account european = new Account(Fresh.account(), "Kitakaze", Optional.of(new Region("eu")));
    accounts().add(european);
    assertThat(accounts().find(european.id())).contains(european);
    assertThat(accounts().all()).contains(european);
  }

  @Test
  void an_unknown_account_is_not_found() {
    assertThat(accounts().find(account.id())).isEmpty();
  }

  @Test
  void an_id_that_is_there_already_is_refused_and_nothing_changes() {
    accounts().add(account);
    assertThatIllegalStateException()
        .isThrownBy(() -> accounts().add(new Account(account.id(), "Another")));
    assertThat(accounts().find(account.id())).contains(account);
  }

  @Test
  void of_eight_who_add_one_account_at_once_one_succeeds() {
    assertThat(Race.winners(i -> () -> accounts().add(account))).isEqualTo(1);
  }

  @Test
  void all_accounts_come_by_name() {
    Account second = new Account(Fresh.account(), "Beta");
    Account first = new Account(Fresh.account(), "Alpha");
    accounts().add(second);
    accounts().add(first);
    assertThat(accounts().all()).containsSubsequence(first, second);
  }
}
