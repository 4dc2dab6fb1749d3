package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.BreakGlassNotices.Waiting;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.SupportGrantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link BreakGlassNotices} promises. */
public abstract class BreakGlassNoticesContract {
  private static final Instant NOW = Sessions.START;
  private static final Instant LATER = NOW.plusSeconds(120);

  private final SupportGrantId grant = Fresh.supportGrant();

  /** A queue in which nothing waits. */
  protected abstract BreakGlassNotices empty();

  @Test
  void everybody_is_told_once() {
    BreakGlassNotices notices = empty();
    EmailAddress one = Fresh.email();
    EmailAddress two = Fresh.email();
    notices.announce(grant, Set.of(one, two), NOW);
    notices.announce(grant, Set.of(one), NOW);
    List<Optional<Waiting>> told =
        List.of(notices.next(NOW, LATER), notices.next(NOW, LATER), notices.next(NOW, LATER));
    assertThat(told)
        .containsExactlyInAnyOrder(
            Optional.of(new Waiting(grant, one)),
            Optional.of(new Waiting(grant, two)),
            Optional.empty());
  }

  @Test
  void what_was_sent_waits_no_more_and_what_was_not_waits_again() {
    BreakGlassNotices notices = empty();
    notices.announce(grant, Set.of(Fresh.email()), NOW);
    Waiting waiting = notices.next(NOW, LATER).orElseThrow();
    assertThat(notices.next(LATER.minusMillis(1), LATER)).isEmpty();
    assertThat(notices.next(LATER, LATER.plusSeconds(120))).contains(waiting);
    notices.sent(waiting);
    assertThat(notices.next(LATER.plusSeconds(120), LATER.plusSeconds(240))).isEmpty();
  }

  @Test
  void nothing_is_sent_after_a_day() {
    BreakGlassNotices notices = empty();
    notices.announce(grant, Set.of(Fresh.email()), NOW);
    Instant tooLate = NOW.plus(BreakGlassNotices.STALE_AFTER);
    assertThat(notices.next(tooLate, tooLate.plusSeconds(120))).isEmpty();
  }

  @Test
  void of_several_that_ask_at_once_one_gets_it() {
    BreakGlassNotices notices = empty();
    notices.announce(grant, Set.of(Fresh.email()), NOW);
    List<Boolean> got = Race.run(runner -> notices.next(NOW, LATER).isPresent());
    assertThat(got).containsOnlyOnce(true);
  }
}
