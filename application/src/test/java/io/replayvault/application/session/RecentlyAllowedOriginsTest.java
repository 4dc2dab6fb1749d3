package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RecentlyAllowedOriginsTest {
  private static final Origin SHOP = new Origin("https://shop.example");
  private static final Origin OTHER = new Origin("https://other.example");
  private static final SessionId SESSION = new SessionId("A".repeat(24));

  private final HandClock clock = new HandClock(Sessions.START);
  private final Counting behind = new Counting();
  private final RecentlyAllowedOrigins origins = new RecentlyAllowedOrigins(behind, clock);

  @Test
  void a_yes_is_remembered_for_ten_seconds_and_no_longer() {
    behind.answer = true;
    assertThat(origins.ofSession(SESSION, SHOP)).isTrue();
    behind.answer = false;
    assertThat(origins.ofSession(SESSION, SHOP)).isTrue();
    assertThat(behind.asked).isEqualTo(1);

    clock.move(Duration.ofSeconds(10));
    assertThat(origins.ofSession(SESSION, SHOP)).isFalse();
  }

  @Test
  void a_no_is_never_remembered() {
    assertThat(origins.ofSession(SESSION, SHOP)).isFalse();
    behind.answer = true;
    assertThat(origins.ofSession(SESSION, SHOP)).isTrue();
  }

  @Test
  void a_yes_is_for_the_one_origin_and_the_one_thing_that_was_asked() {
    behind.answer = true;
    assertThat(origins.ofSession(SESSION, SHOP)).isTrue();
    behind.answer = false;

    assertThat(origins.ofSession(SESSION, OTHER)).isFalse();
    assertThat(origins.ofSession(new SessionId("B".repeat(24)), SHOP)).isFalse();
  }

  @Test
  void of_a_crowd_that_asks_the_same_one_looks() {
    behind.answer = true;
    assertThat(Race.winners(i -> () -> origins.ofSession(SESSION, SHOP))).isEqualTo(8);
    assertThat(behind.asked).isEqualTo(1);
  }

  private static final class Counting implements AllowedOrigins {
    private boolean answer;
    private int asked;

    @Override
    public boolean ofSite(SiteKey site, Origin origin) {
      asked++;
      return answer;
    }

    @Override
    public boolean ofSession(SessionId session, Origin origin) {
      asked++;
      return answer;
    }
  }
}
