package io.replayvault.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.PurposePolicies;
import io.replayvault.application.audit.out.PurposePoliciesContract;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Purpose;
import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.access.PurposePolicy.Asking;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.persistence.database.FreshDatabase;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaPurposePoliciesIT extends PurposePoliciesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected PurposePolicies policies() {
    return new JpaPurposePolicies(database.factory());
  }

  @Test
  void what_is_kept_of_addresses_and_the_policy_leave_each_other_alone() {
    AccountId account = Fresh.account();
    JpaKeptAddresses addresses = new JpaKeptAddresses(database.factory());
    PurposePolicy policy = new PurposePolicy(Asking.REQUIRED, true, EnumSet.of(Purpose.OTHER));
    policies().set(account, policy);
    assertThat(addresses.of(account)).isEqualTo(KeptAddress.NETWORK);
    addresses.set(account, KeptAddress.FULL);
    assertThat(policies().of(account)).isEqualTo(policy);
    policies().set(account, PurposePolicy.USUAL);
    assertThat(addresses.of(account)).isEqualTo(KeptAddress.FULL);
    AccountId other = Fresh.account();
    addresses.set(other, KeptAddress.NONE);
    assertThat(policies().of(other)).isEqualTo(PurposePolicy.USUAL);
  }
}
