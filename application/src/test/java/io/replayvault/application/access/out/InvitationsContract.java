package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.InvitationQueue.Waiting;
import io.replayvault.application.access.out.Invitations.Occasion;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Invitations} with its {@link InvitationQueue} promises. */
public abstract class InvitationsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final Instant AGAIN = NOW.plusSeconds(60);

  private final HandClock clock = new HandClock(NOW);
  private final PersonId person = Fresh.person();
  private final EmailAddress email = Fresh.email();

  /** The invitations under test, by that clock; nothing waits in them. */
  protected abstract Invitations invitations(InstantSource clock);

  /** What of the same is to be sent. */
  protected abstract InvitationQueue queue(InstantSource clock);

  /** The links of the same people. */
  protected abstract PasswordLinks links();

  @Test
  void whoever_is_invited_waits_at_once() {
    assertThat(next(NOW)).isEmpty();
    invite(Occasion.ADDED);
    assertThat(next(NOW)).contains(new Waiting(person, email, Occasion.ADDED, 0, NOW));
  }

  @Test
  void what_was_given_out_waits_again_only_later() {
    invite(Occasion.RESET);
    next(NOW);
    assertThat(next(AGAIN.minusMillis(1))).isEmpty();
    assertThat(next(AGAIN)).contains(new Waiting(person, email, Occasion.RESET, 1, NOW));
  }

  @Test
  void what_was_sent_waits_no_more() {
    invite(Occasion.RESET);
    queue(clock).sent(next(NOW).orElseThrow());
    assertThat(next(AGAIN)).isEmpty();
  }

  @Test
  void who_is_invited_anew_while_a_letter_goes_out_gets_another() {
    invite(Occasion.ADDED);
    Waiting first = next(NOW).orElseThrow();
    clock.move(Duration.ofSeconds(1));
    invite(Occasion.RESET);
    queue(clock).sent(first);
    assertThat(next(NOW.plusSeconds(1)))
        .contains(new Waiting(person, email, Occasion.RESET, 0, NOW.plusSeconds(1)));
  }

  @Test
  void an_invitation_makes_an_earlier_link_of_the_person_worthless_at_once() {
    byte[] token = Fresh.digest();
    byte[] another = Fresh.digest();
    links().offer(person, token, AGAIN);
    links().offer(Fresh.person(), another, AGAIN);
    invite(Occasion.RESET);
    assertThat(links().take(token, NOW)).isEmpty();
    assertThat(links().take(another, NOW)).isPresent();
  }

  @Test
  void after_a_day_an_invitation_is_not_sent_any_more() {
    invite(Occasion.RESET);
    assertThat(next(NOW.plus(InvitationQueue.STALE_AFTER))).isEmpty();
    assertThat(next(NOW.plus(InvitationQueue.STALE_AFTER).minusMillis(1))).isPresent();
  }

  @Test
  void of_those_who_ask_at_once_each_gets_another() {
    for (int i = 0; i < Race.RUNNERS; i++) {
      invitations(clock).invite(Fresh.person(), Fresh.email(), Occasion.ADDED);
    }
    List<Optional<Waiting>> given = Race.run(runner -> next(NOW));
    assertThat(given.stream().flatMap(Optional::stream).map(Waiting::person))
        .doesNotHaveDuplicates();
  }

  private void invite(Occasion occasion) {
    invitations(clock).invite(person, email, occasion);
  }

  private Optional<Waiting> next(Instant now) {
    return queue(clock).next(now, AGAIN);
  }
}
