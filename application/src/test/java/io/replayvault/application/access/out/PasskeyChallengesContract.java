package io.replayvault.application.access.out;

import static io.replayvault.domain.access.PasskeyCeremony.PROOF;
import static io.replayvault.domain.access.PasskeyCeremony.REGISTRATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.SignInId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PasskeyChallenges} promises. */
public abstract class PasskeyChallengesContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final Instant UNTIL = NOW.plusSeconds(300);

  private final SignInId signIn = Fresh.signIn();
  private final PasskeyChallenge one = PasskeyChallenge.of(Fresh.digest());
  private final PasskeyChallenge two = PasskeyChallenge.of(Fresh.digest());

  /** The challenges under test; asked twice, it may answer as two nodes on the same store. */
  protected abstract PasskeyChallenges challenges();

  @Test
  void one_is_taken_once() {
    challenges().keep(signIn, PROOF, one, NOW, UNTIL);
    assertThat(challenges().take(signIn, PROOF, NOW)).contains(one);
    assertThat(challenges().take(signIn, PROOF, NOW)).isEmpty();
  }

  @Test
  void of_eight_who_take_one_at_once_one_gets_it() {
    for (int i = 0; i < 10; i++) {
      challenges().keep(signIn, PROOF, one, NOW, UNTIL);
      List<Optional<PasskeyChallenge>> all =
          Race.run(runner -> challenges().take(signIn, PROOF, NOW));
      assertThat(all.stream().flatMap(Optional::stream)).containsExactly(one);
    }
  }

  @Test
  void a_later_one_takes_the_place_of_the_one_before() {
    challenges().keep(signIn, PROOF, one, NOW, UNTIL);
    challenges().keep(signIn, PROOF, two, NOW, UNTIL);
    assertThat(challenges().take(signIn, PROOF, NOW)).contains(two);
    assertThat(challenges().take(signIn, PROOF, NOW)).isEmpty();
  }

  @Test
  void each_belongs_to_one_sign_in_and_one_ceremony() {
    challenges().keep(signIn, PROOF, one, NOW, UNTIL);
    assertThat(challenges().take(Fresh.signIn(), PROOF, NOW)).isEmpty();
    assertThat(challenges().take(signIn, REGISTRATION, NOW)).isEmpty();
    challenges().keep(signIn, REGISTRATION, two, NOW, UNTIL);
    assertThat(challenges().take(signIn, PROOF, NOW)).contains(one);
    assertThat(challenges().take(signIn, REGISTRATION, NOW)).contains(two);
  }

  @Test
  void one_counts_until_its_time_is_over_and_is_then_used_up_too() {
    challenges().keep(signIn, PROOF, one, NOW, UNTIL);
    assertThat(challenges().take(signIn, PROOF, UNTIL)).isEmpty();
    assertThat(challenges().take(signIn, PROOF, NOW)).isEmpty();
    challenges().keep(signIn, PROOF, one, NOW, UNTIL);
    assertThat(challenges().take(signIn, PROOF, UNTIL.minusMillis(1))).contains(one);
  }

  @Test
  void those_that_are_not_over_stay_when_others_are_kept() {
    challenges().keep(signIn, PROOF, one, NOW, UNTIL);
    challenges().keep(Fresh.signIn(), PROOF, two, UNTIL.minusMillis(1), UNTIL.plusSeconds(300));
    assertThat(challenges().take(signIn, PROOF, NOW)).contains(one);
  }
}
