package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.in.AskForPurpose;
import io.replayvault.application.access.in.AskForPurpose.Outcome;
import io.replayvault.application.audit.out.InMemoryPurposePolicies;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.GrantInUse;
import io.replayvault.domain.access.Purpose;
import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.access.PurposePolicy.Asking;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.StatedReason;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AskForPurposeServiceTest {
  private final InMemoryPurposePolicies policies = new InMemoryPurposePolicies();
  private final AskForPurpose ask = new AskForPurposeService(policies);
  private final AccountId account = Fresh.account();
  private final Caller ann = Callers.of(account, Role.STANDARD_USER, new Scope.WholeAccount());

  @Test
  void programs_that_know_of_no_purpose_go_on_until_an_account_requires_one() {
    assertThat(ask.before(ann)).isEqualTo(new Outcome.Enough());
    require();
    assertThat(ask.before(ann)).isEqualTo(new Outcome.Needed());
    assertThat(ask.before(ann.because(StatedReason.of(Purpose.OTHER, Optional.empty()))))
        .isEqualTo(new Outcome.Enough());
  }

  @Test
  void each_account_asks_as_it_wants() {
    require();
    Caller elsewhere = Callers.of(Fresh.account(), Role.STANDARD_USER, new Scope.WholeAccount());
    assertThat(ask.before(elsewhere)).isEqualTo(new Outcome.Enough());
  }

  @Test
  void under_a_grant_the_grants_reason_is_the_reason() {
    require();
    GrantInUse grant = new GrantInUse(Fresh.supportGrant(), false, "ticket 4711", Instant.EPOCH);
    Standing staff = Standing.of(Set.of(Duty.SUPPORT)).under(grant);
    Caller support = new Caller(ann.person().with(staff), ann.signIn(), ann.request());
    assertThat(ask.before(support)).isEqualTo(new Outcome.Enough());
    assertThat(ask.policyFor(support.person()).asking()).isEqualTo(Asking.NOT_ASKED);
  }

  private void require() {
    policies.set(account, new PurposePolicy(Asking.REQUIRED, false, EnumSet.allOf(Purpose.class)));
  }
}
