package io.replayvault.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.PasskeyChallenges;
import io.replayvault.application.access.out.PasskeyChallengesContract;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.PasskeyCeremony;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each call goes through an adapter of its own, as on nodes that share nothing but the database.
 */
final class JpaPasskeyChallengesIT extends PasskeyChallengesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected PasskeyChallenges challenges() {
    return new JpaPasskeyChallenges(database.factory());
  }

  @Test
  void those_whose_time_is_over_do_not_pile_up() throws SQLException {
    Instant then = Instant.parse("2020-01-01T00:00:00Z");
    for (int i = 0; i < 5; i++) {
      keep(then.plusSeconds(i));
    }
    Instant later = then.plusSeconds(304);
    keep(later);
    assertThat(
            database.query(
                "select count(*) from passkey_challenge where expires_at < '2020-02-01'"))
        .containsExactly("2");
  }

  private void keep(Instant now) {
    challenges()
        .keep(
            Fresh.signIn(),
            PasskeyCeremony.PROOF,
            PasskeyChallenge.of(Fresh.digest()),
            now,
            now.plusSeconds(301));
  }
}
