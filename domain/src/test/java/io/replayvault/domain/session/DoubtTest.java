package io.replayvault.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.consent.ConsentMethod;
import io.replayvault.domain.consent.ConsentReceipt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DoubtTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Duration MINUTES = Duration.ofMinutes(10);

  @Test
  void nothing_speaks_against_a_session_of_a_browser_in_time() {
    assertThat(doubts(true, NOW.minus(MINUTES), NOW.plus(Session.LONGEST), NOW.minus(MINUTES)))
        .isEmpty();
  }

  @Test
  void a_session_that_no_browser_vouched_for_is_doubted_from_its_opening() {
    assertThat(Doubt.of(session(false, NOW), totals(0, NOW, NOW)))
        .containsExactly(Doubt.NO_BROWSER);
  }

  @Test
  void events_of_another_time_are_doubted() {
    Instant early = NOW.minus(MINUTES).minusMillis(1);
    Instant late = NOW.plus(Session.LONGEST).plus(MINUTES).plusMillis(1);
    assertThat(doubts(true, early, NOW, early)).containsExactly(Doubt.CLOCK_APART);
    assertThat(doubts(true, NOW, late, NOW)).containsExactly(Doubt.CLOCK_APART);
  }

  @Test
  void events_from_after_their_upload_are_doubted() {
    Instant said = NOW.plus(Duration.ofHours(11));
    assertThat(Doubt.of(session(true, NOW), totals(1, NOW, said, NOW.plusSeconds(180))))
        .containsExactly(Doubt.CLOCK_APART);
    assertThat(Doubt.of(session(true, NOW), totals(1, NOW, said, said.minus(MINUTES)))).isEmpty();
  }

  @Test
  void events_from_before_the_consent_are_doubted() {
    assertThat(doubts(true, NOW.minusSeconds(5), NOW, NOW)).isEmpty();
    assertThat(doubts(true, NOW.minusSeconds(6), NOW, NOW)).containsExactly(Doubt.BEFORE_CONSENT);
  }

  private static Set<Doubt> doubts(boolean vouched, Instant first, Instant last, Instant consent) {
    return Doubt.of(session(vouched, consent), totals(1, first, last));
  }

  private static Session session(boolean vouched, Instant consent) {
    return new Session(
        new SessionId("s1"),
        new AccountId("a1"),
        new SiteId("w1"),
        NOW,
        NOW.plus(Session.LONGEST),
        1,
        new ConsentReceipt(consent, ConsentMethod.API, false, false),
        new ClientFacts("Firefox 156", "Linux", DeviceKind.DESKTOP, new Viewport(0, 0)),
        "ab".repeat(32),
        vouched);
  }

  private static SessionTotals totals(long events, Instant first, Instant last) {
    return totals(events, first, last, NOW.plus(Session.LONGEST));
  }

  private static SessionTotals totals(
      long events, Instant first, Instant last, Instant lastUpload) {
    return new SessionTotals(
        first, last, lastUpload, 0, events, 0, 0, 0, 0, Optional.empty(), Optional.empty());
  }
}
