package io.replayvault.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.LostFactors;
import io.replayvault.application.access.out.LostFactorsContract;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.Passkeys.Kept;
import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PasskeyKey;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignIn;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a command removes, as nodes see it. */
final class JdbcLostFactorsIT extends LostFactorsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final String WAITING =
      "select 1 from pg_stat_activity where datname = current_database()"
          + " and wait_event_type = 'Lock'";

  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  /** It waits for a sign-in that goes on just now, and by then there is a passkey. */
  @Test
  void what_was_registered_while_it_waited_for_a_sign_in_is_removed_as_well() throws Exception {
    PersonId person = Fresh.person();
    signIns().start(new SignIn(Fresh.signIn(), person, NOW, NOW, "203.0.113.*"));
    try (Connection open = database.connection();
        Statement goingOn = open.createStatement()) {
      open.setAutoCommit(false);
      goingOn.execute("update sign_in set second_factor = true where person_id = '" + person + "'");
      CompletableFuture<Void> removal = CompletableFuture.runAsync(() -> lost().remove(person));
      awaitWaiting(removal);
      passkeys().add(person, passkey());
      open.commit();
      removal.get(1, TimeUnit.MINUTES);
    }
    assertThat(passkeys().of(person)).isEmpty();
    assertThat(signIns().of(person)).isEmpty();
  }

  private static void awaitWaiting(CompletableFuture<Void> removal) throws Exception {
    for (int tries = 0; tries < 3_000; tries++) {
      if (!database.query(WAITING).isEmpty()) {
        assertThat(removal).isNotDone();
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("the removal did not wait");
  }

  private static Kept passkey() {
    return new Kept(
        new Passkey(PasskeyId.of(Fresh.digest()), "desk key", NOW, Optional.empty()),
        Fresh.account(),
        new PasskeyKey(Fresh.digest(), false),
        0);
  }

  @Override
  protected LostFactors lost() {
    return new JdbcLostFactors(database.application());
  }

  @Override
  protected SecondFactors factors() {
    return new JpaSecondFactors(database.factory());
  }

  @Override
  protected Passkeys passkeys() {
    return new JpaPasskeys(database.factory());
  }

  @Override
  protected RecoveryCodes codes() {
    return new JpaRecoveryCodes(database.factory());
  }

  @Override
  protected SignIns signIns() {
    return new JpaSignIns(database.factory());
  }
}
