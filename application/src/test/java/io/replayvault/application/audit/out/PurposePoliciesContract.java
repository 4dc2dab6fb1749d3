package io.replayvault.application.audit.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Purpose;
import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.access.PurposePolicy.Asking;
import io.replayvault.domain.account.AccountId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** What every {@link PurposePolicies} promises. */
public abstract class PurposePoliciesContract {
  private final AccountId account = Fresh.account();

  /** The store under test; asked twice, it may answer as two nodes on the same store. */
  protected abstract PurposePolicies policies();

  @Test
  void an_account_that_chose_nothing_has_the_usual_one() {
    assertThat(policies().of(account)).isEqualTo(PurposePolicy.USUAL);
  }

  @Test
  void the_latest_choice_counts_and_others_keep_theirs() {
    for (Asking asking : Asking.values()) {
      for (Purpose purpose : Purpose.values()) {
        PurposePolicy chosen =
            new PurposePolicy(
                asking, purpose == Purpose.OTHER, EnumSet.complementOf(EnumSet.of(purpose)));
        policies().set(account, chosen);
        assertThat(policies().of(account)).isEqualTo(chosen);
      }
    }
    assertThat(policies().of(Fresh.account())).isEqualTo(PurposePolicy.USUAL);
  }
}
