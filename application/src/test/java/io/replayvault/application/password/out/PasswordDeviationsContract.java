package io.replayvault.application.password.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.Deviation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordDeviations} promises. */
public abstract class PasswordDeviationsContract {
  private static final Instant START = Instant.parse("2026-11-28T09:00:00.123Z");

  private final AccountId account = Fresh.account();
  private final PersonId contact = Fresh.person();

  protected abstract PasswordDeviations deviations();

  @Test
  void one_is_in_force_from_its_record_to_its_end_in_its_account() {
    Deviation deviation = lasting(30);
    deviations().keep(account, deviation);
    assertThat(deviations().inForce(account, START)).contains(deviation);
    assertThat(deviations().inForce(account, deviation.until())).isEmpty();
    assertThat(deviations().inForce(account, START.minusMillis(1))).isEmpty();
    assertThat(deviations().inForce(Fresh.account(), START)).isEmpty();
  }

  @Test
  void whatever_is_in_force_is_ended_at_once_and_kept() {
    deviations().keep(account, lasting(30));
    deviations().keep(account, lasting(60));
    Instant now = START.plusSeconds(60);
    assertThat(deviations().end(account, contact, now)).isTrue();
    assertThat(deviations().inForce(account, now)).isEmpty();
    assertThat(deviations().of(account))
        .extracting(Deviation::endedAt)
        .containsExactly(Optional.of(now), Optional.of(now));
    assertThat(deviations().end(account, contact, now.plusSeconds(1))).isFalse();
  }

  @Test
  void one_whose_time_is_over_is_not_ended_again() {
    Deviation over = lasting(1);
    deviations().keep(account, over);
    assertThat(deviations().end(account, contact, over.until())).isFalse();
    assertThat(deviations().of(account)).containsExactly(over);
  }

  @Test
  void those_that_end_last_come_first_and_no_more_than_fifty() {
    Deviation longest = lasting(100);
    deviations().keep(account, longest);
    for (int days = 1; days <= 50; days++) {
      deviations().keep(account, lasting(days));
    }
    assertThat(deviations().of(account)).hasSize(50).startsWith(longest, lasting(50));
  }

  private Deviation lasting(int days) {
    return new Deviation(contact, START, START.plus(Duration.ofDays(days)), "Old terminals");
  }
}
