package io.replayvault.application.audit.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.KeptAddress;
import org.junit.jupiter.api.Test;

/** What every {@link KeptAddresses} promises. */
public abstract class KeptAddressesContract {
  private final AccountId account = Fresh.account();

  /** The store under test; asked twice, it may answer as two nodes on the same store. */
  protected abstract KeptAddresses addresses();

  @Test
  void an_account_that_chose_nothing_keeps_the_network() {
    assertThat(addresses().of(account)).isEqualTo(KeptAddress.NETWORK);
  }

  @Test
  void the_latest_choice_counts_and_others_keep_theirs() {
    for (KeptAddress kept : KeptAddress.values()) {
      addresses().set(account, kept);
      assertThat(addresses().of(account)).isEqualTo(kept);
    }
    assertThat(addresses().of(Fresh.account())).isEqualTo(KeptAddress.NETWORK);
  }
}
