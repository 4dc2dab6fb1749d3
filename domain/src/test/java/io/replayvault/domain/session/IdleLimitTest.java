package io.replayvault.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.consent.ConsentMethod;
import io.replayvault.domain.consent.ConsentReceipt;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class IdleLimitTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final Session session =
      new Session(
          new SessionId("s1"),
          new AccountId("acme"),
          new SiteId("shop"),
          NOW,
          NOW.plus(Session.LONGEST),
          1,
          new ConsentReceipt(NOW, ConsentMethod.API, false, false),
          new ClientFacts("Chromium 156", "Linux", DeviceKind.DESKTOP, new Viewport(1, 1)),
          "ab".repeat(32),
          true);

  @Test
  void a_session_closes_half_an_hour_after_its_last_upload() {
    assertThat(IdleLimit.USUAL.closesAt(session, NOW)).isEqualTo(NOW.plusSeconds(1800));
    assertThat(IdleLimit.USUAL.isOpenAt(NOW.plusSeconds(1800).minusMillis(1), session, NOW))
        .isTrue();
    assertThat(IdleLimit.USUAL.isOpenAt(NOW.plusSeconds(1800), session, NOW)).isFalse();
  }

  @Test
  void a_session_is_closed_once_it_takes_no_more_segments() {
    Instant end = session.expiresAt();
    assertThat(IdleLimit.USUAL.closesAt(session, end.minusSeconds(1))).isEqualTo(end);
  }

  @Test
  void a_limit_of_nothing_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new IdleLimit(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> new IdleLimit(Duration.ofSeconds(-1)));
  }
}
