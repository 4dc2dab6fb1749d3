package io.replayvault.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.Passkeys.Kept;
import io.replayvault.application.access.out.PasskeysContract;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SecondFactors.Sealed;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PasskeyKey;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each call goes through an adapter of its own, as on nodes that share nothing but the database.
 */
final class JpaPasskeysIT extends PasskeysContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  private final AccountId account = Fresh.account();
  private final PersonId person = Fresh.person();
  private final PasskeyId id = PasskeyId.of(Fresh.digest());
  private final Sealed secret = new Sealed(account, Fresh.digest());

  @Override
  protected Passkeys passkeys() {
    return new JpaPasskeys(database.factory());
  }

  @Test
  void nodes_of_the_version_before_find_a_factor_that_no_code_proves() throws SQLException {
    assertThat(foundByTheVersionBefore()).isEmpty();
    passkeys().add(person, kept());
    assertThat(foundByTheVersionBefore()).containsExactly(account + " 0");
    assertThat(apps().find(person)).isEmpty();
    assertThat(apps().use(person, new Sealed(account, new byte[0]), 1)).isFalse();
    passkeys().remove(person, id);
    assertThat(foundByTheVersionBefore()).isEmpty();
  }

  @Test
  void they_find_the_app_of_whoever_has_one_and_the_stand_in_once_it_is_removed()
      throws SQLException {
    enrolApp();
    passkeys().add(person, kept());
    assertThat(foundByTheVersionBefore()).containsExactly(account + " 32");
    apps().propose(person, secret, NOW.plusSeconds(60));
    apps().remove(person);
    assertThat(apps().find(person)).isEmpty();
    assertThat(apps().proposed(person, NOW)).isEmpty();
    assertThat(foundByTheVersionBefore()).containsExactly(account + " 0");
    passkeys().removeAll(person);
    assertThat(foundByTheVersionBefore()).isEmpty();
  }

  @Test
  void an_app_takes_the_place_of_the_stand_in_and_stays_when_the_passkey_goes()
      throws SQLException {
    apps().propose(person, secret, NOW.plusSeconds(60));
    passkeys().add(person, kept());
    assertThat(apps().proposed(person, NOW)).isPresent();
    enrolApp();
    passkeys().remove(person, id);
    assertThat(apps().find(person)).isPresent();
    assertThat(foundByTheVersionBefore()).containsExactly(account + " 32");
  }

  private void enrolApp() {
    apps().propose(person, secret, NOW.plusSeconds(60));
    assertThat(apps().confirm(person, secret, 7, NOW)).isTrue();
  }

  private SecondFactors apps() {
    return new JpaSecondFactors(database.factory());
  }

  private Kept kept() {
    return new Kept(
        new Passkey(id, "key", NOW, Optional.empty()),
        account,
        new PasskeyKey(Fresh.digest(), false),
        0);
  }

  private List<String> foundByTheVersionBefore() throws SQLException {
    return database.query(
        "select account_id || ' ' || octet_length(sealed) from second_factor where person_id = '"
            + person
            + "' and sealed is not null");
  }
}
