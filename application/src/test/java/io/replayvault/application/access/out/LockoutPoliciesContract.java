package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.LockoutPolicy.Mode;
import io.replayvault.domain.account.AccountId;
import org.junit.jupiter.api.Test;

/** What every {@link LockoutPolicies} promises. */
public abstract class LockoutPoliciesContract {
  private final AccountId account = Fresh.account();

  /** The store under test; asked twice, it may answer as two nodes on the same store. */
  protected abstract LockoutPolicies policies();

  @Test
  void an_account_that_chose_nothing_has_the_usual_one() {
    assertThat(policies().of(account)).isEqualTo(LockoutPolicy.USUAL);
  }

  @Test
  void the_latest_counts_and_others_keep_theirs() {
    for (LockoutPolicy policy :
        new LockoutPolicy[] {
          new LockoutPolicy(3, Mode.GROWING_DELAY), new LockoutPolicy(10, Mode.LOCK)
        }) {
      policies().set(account, policy);
      assertThat(policies().of(account)).isEqualTo(policy);
    }
    assertThat(policies().of(Fresh.account())).isEqualTo(LockoutPolicy.USUAL);
  }
}
