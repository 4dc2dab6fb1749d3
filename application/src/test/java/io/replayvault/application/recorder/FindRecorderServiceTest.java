package io.replayvault.application.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.PortWatch;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.recorder.out.InMemoryServedRecorders;
import io.replayvault.application.recorder.out.ServedRecorders;
import io.replayvault.domain.recorder.RecorderBuild;
import org.junit.jupiter.api.Test;

final class FindRecorderServiceTest {
  private final HandClock clock = new HandClock(Sessions.START);
  private final PortWatch watch = new PortWatch();
  private final ServedRecorders served =
      watch.over(ServedRecorders.class, new InMemoryServedRecorders());
  private final RecorderBuild old = build("old");

  @Test
  void a_build_is_found_after_the_next_has_taken_its_place() {
    new FindRecorderService(served, old, clock).keepCurrent();
    FindRecorderService upgraded = new FindRecorderService(served, build("new"), clock);
    assertThat(upgraded.find("old")).contains(old);
    assertThat(upgraded.find("new")).contains(build("new"));
    assertThat(upgraded.find("other")).isEmpty();
  }

  @Test
  void the_current_one_and_what_was_found_once_ask_nobody() {
    new FindRecorderService(served, old, clock).keepCurrent();
    FindRecorderService upgraded = new FindRecorderService(served, build("new"), clock);
    upgraded.find("old");
    watch.forget();
    upgraded.find("old");
    upgraded.find("new");
    assertThat(watch.calls()).isEmpty();
  }

  @Test
  void what_never_was_costs_one_look_in_five_seconds() {
    FindRecorderService recorders = new FindRecorderService(served, build("new"), clock);
    for (int i = 0; i < 5; i++) {
      assertThat(recorders.find("never" + i)).isEmpty();
    }
    assertThat(watch.calls()).containsExactly("ServedRecorders.versions");

    served.keep(old);
    assertThat(recorders.find("old")).isEmpty();
    clock.move(FindRecorderService.KNOWN);
    assertThat(recorders.find("old")).contains(old);
  }

  @Test
  void what_cannot_be_a_version_is_not_looked_for() {
    assertThat(new FindRecorderService(served, old, clock).find("../old' or 1=1")).isEmpty();
    assertThat(watch.calls()).isEmpty();
  }

  private static RecorderBuild build(String version) {
    return new RecorderBuild(version, version.getBytes(UTF_8), "overlay".getBytes(UTF_8));
  }
}
