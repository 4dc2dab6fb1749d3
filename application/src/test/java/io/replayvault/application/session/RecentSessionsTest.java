package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RecentSessionsTest {
  private final Recordings recordings = new Recordings();
  private final Site site = recordings.site("Shop");
  private final Opened opened = recordings.session(site);

  @Test
  void a_session_is_asked_for_once_in_ten_seconds() {
    assertThat(recordings.recent.find(opened.session())).isPresent();
    recordings.watch.forget();
    recordings.clock.move(RecentFinds.KEPT.minusMillis(1));
    assertThat(recordings.recent.find(opened.session()).orElseThrow().site()).isEqualTo(site);
    assertThat(recordings.recent.isAllowed(opened.session(), Recordings.SHOP)).isTrue();
    assertThat(recordings.watch.calls()).isEmpty();

    recordings.clock.move(Duration.ofMillis(1));
    assertThat(recordings.recent.find(opened.session())).isPresent();
    assertThat(recordings.watch.calls()).contains("SessionIndex.find", "Sites.find");
  }

  @Test
  void an_origin_that_is_not_on_the_list_is_asked_for_each_time() {
    assertThat(recordings.recent.find(opened.session())).isPresent();
    recordings.watch.forget();
    assertThat(recordings.recent.isAllowed(opened.session(), new Origin("https://evil.example")))
        .isFalse();
    assertThat(recordings.watch.calls()).contains("SessionIndex.find", "Sites.find");
  }
}
