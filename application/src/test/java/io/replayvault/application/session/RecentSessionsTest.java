package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.domain.account.Site;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RecentSessionsTest {
  private final Recordings recordings = new Recordings();
  private final Site site = recordings.site("Shop");
  private final RecentSessions recent =
      new RecentSessions(recordings.sessions, recordings.sites, recordings.clock);

  @Test
  void a_session_is_asked_for_once_in_ten_seconds() {
    Opened opened = recordings.session(site);
    assertThat(recent.find(opened.session())).isPresent();
    recordings.watch.forget();
    recordings.clock.move(RecentSessions.KEPT.minusMillis(1));
    assertThat(recent.find(opened.session()).orElseThrow().site()).isEqualTo(site);
    assertThat(recordings.watch.calls()).isEmpty();

    recordings.clock.move(Duration.ofMillis(1));
    assertThat(recent.find(opened.session())).isPresent();
    assertThat(recordings.watch.calls()).contains("SessionIndex.find", "Sites.find");
  }

  @Test
  void what_is_not_there_is_asked_for_each_time() {
    assertThat(recent.find(Fresh.session())).isEmpty();
    recordings.watch.forget();
    assertThat(recent.find(Fresh.session())).isEmpty();
    assertThat(recordings.watch.calls()).contains("SessionIndex.find");
  }

  @Test
  void no_more_are_kept_than_the_limit_and_the_eldest_go_first() {
    Opened first = recordings.session(site);
    recent.find(first.session());
    for (int i = 0; i < RecentSessions.MOST; i++) {
      recent.find(recordings.session(site).session());
      recordings.watch.forget();
    }
    recent.find(first.session());
    assertThat(recordings.watch.calls()).contains("SessionIndex.find");
  }
}
