package io.replayvault.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.access.out.StaffDuties;
import io.replayvault.application.access.out.StaffDuties.Newcomer;
import io.replayvault.application.access.out.StaffDutiesContract;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.account.JpaAccounts;
import io.replayvault.persistence.database.FreshDatabase;
import io.replayvault.persistence.password.JpaPasswords;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcStaffDutiesIT extends StaffDutiesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected StaffDuties duties() {
    return new JdbcStaffDuties(database.application());
  }

  @Override
  protected People people() {
    return new JpaPeople(database.factory());
  }

  @Override
  protected AccountPeople accountPeople() {
    return new JpaPeople(database.factory());
  }

  @Override
  protected Accounts accounts() {
    return new JpaAccounts(database.factory());
  }

  @Test
  void who_loses_a_duty_is_signed_out_and_who_loses_all_has_no_password_left() {
    Newcomer newcomer = new Newcomer(Fresh.person(), "Sam Staff", Fresh.email());
    duties().add(newcomer, Duty.OPERATOR, List.of(Fresh.account()), HASH);
    SignIns signIns = new JpaSignIns(database.factory());
    Instant now = Instant.parse("2026-11-27T09:00:00Z");
    SignIn signIn = new SignIn(Fresh.signIn(), newcomer.person(), now, now, "-");
    signIns.start(signIn);
    StaffDuties.Holder seen = duties().holderOf(newcomer.email()).orElseThrow();
    PasswordHash other = new PasswordHash("$argon2id$v=19$of-nobody");
    duties().end(seen, Duty.OPERATOR, List.copyOf(seen.duties().keySet()), other);
    assertThat(signIns.find(signIn.id())).isEmpty();
    assertThat(people().byEmail(newcomer.email())).isEmpty();
    assertThat(new JpaPasswords(database.factory()).find(newcomer.person()).orElseThrow().earlier())
        .as("whoever comes back may not choose what they had")
        .contains(HASH);
    duties()
        .give(
            duties().holderOf(newcomer.email()).orElseThrow(),
            Duty.AUDITOR,
            List.of(Fresh.account()));
    assertThat(people().byEmail(newcomer.email()).orElseThrow().password()).isEqualTo(other);
  }
}
