package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.audit.in.ChooseAuditSettings;
import io.replayvault.application.audit.in.ChooseAuditSettings.Outcome;
import io.replayvault.application.audit.in.ChooseAuditSettings.Settings;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.audit.out.InMemoryKeptAddresses;
import io.replayvault.application.audit.out.InMemoryPurposePolicies;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.AccessDecision;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Purpose;
import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.access.PurposePolicy.Asking;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.domain.password.PasswordHash;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An account that chose to keep nothing of addresses, and then had staff come (clauses F3, H1). */
final class ChooseAuditSettingsServiceTest {
  private static final PurposePolicy OTHER =
      new PurposePolicy(Asking.REQUIRED, false, EnumSet.of(Purpose.OTHER));

  private final AccountId account = Fresh.account();
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final KeptAddresses chosen = new InMemoryKeptAddresses();
  private final ChooseAuditSettings settings = settings();

  @Test
  void purposes_alone_erase_no_choice_of_addresses() {
    assertThat(set(Optional.empty(), Optional.of(OTHER)))
        .isEqualTo(new Outcome.Kept(new Settings(KeptAddress.NETWORK, OTHER)));
    assertThat(chosen.of(account)).isEqualTo(KeptAddress.NONE);
    assertThat(log.records().getLast().entry().detail()).isEqualTo("purpose REQUIRED of OTHER");
  }

  @Test
  void what_is_chosen_of_addresses_is_held_to_the_floor() {
    assertThat(set(Optional.of(KeptAddress.NONE), Optional.of(OTHER)))
        .isEqualTo(new Outcome.BelowFloor());
    assertThat(set(Optional.of(KeptAddress.FULL), Optional.empty()))
        .isEqualTo(new Outcome.Kept(new Settings(KeptAddress.FULL, PurposePolicy.USUAL)));
    assertThat(chosen.of(account)).isEqualTo(KeptAddress.FULL);
  }

  private Outcome set(Optional<KeptAddress> kept, Optional<PurposePolicy> purpose) {
    return ((Guarded.Allowed<Outcome>) settings.set(Callers.admin(account), kept, purpose)).value();
  }

  private ChooseAuditSettings settings() {
    chosen.set(account, KeptAddress.NONE);
    InMemoryPeople people = new InMemoryPeople();
    people.add(
        Callers.person(account, Role.ALERT_RECEIVER, new Scope.WholeAccount())
            .with(Standing.of(Set.of(Duty.SUPPORT))),
        new PasswordHash("-"));
    Guard guard =
        new Guard(
            (person, permission, site) -> new AccessDecision.Allowed(),
            log,
            new HandClock(Sessions.START));
    return new ChooseAuditSettingsService(
        new Floored(chosen), new InMemoryPurposePolicies(), people, guard);
  }

  /** As the database answers while staff have duties. */
  private record Floored(KeptAddresses chosen) implements KeptAddresses {
    @Override
    public KeptAddress of(AccountId account) {
      KeptAddress kept = chosen.of(account);
      return kept == KeptAddress.NONE ? KeptAddress.NETWORK : kept;
    }

    @Override
    public void set(AccountId account, KeptAddress kept) {
      chosen.set(account, kept);
    }
  }
}
