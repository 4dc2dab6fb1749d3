package io.replayvault.application.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.PortWatch;
import io.replayvault.application.recorder.out.InMemoryServedRecorders;
import io.replayvault.application.recorder.out.ServedRecorders;
import io.replayvault.domain.recorder.RecorderBuild;
import org.junit.jupiter.api.Test;

final class FindRecorderServiceTest {
  private final PortWatch watch = new PortWatch();
  private final ServedRecorders served =
      watch.over(ServedRecorders.class, new InMemoryServedRecorders());
  private final RecorderBuild old = build("old");

  @Test
  void a_build_is_found_after_the_next_has_taken_its_place() {
    new FindRecorderService(served, old).keepCurrent();
    FindRecorderService upgraded = new FindRecorderService(served, build("new"));
    assertThat(upgraded.find("old")).contains(old);
    assertThat(upgraded.find("new")).contains(build("new"));
    assertThat(upgraded.find("other")).isEmpty();
  }

  @Test
  void the_current_one_and_what_was_found_once_ask_nobody() {
    new FindRecorderService(served, old).keepCurrent();
    FindRecorderService upgraded = new FindRecorderService(served, build("new"));
    upgraded.find("old");
    watch.forget();
    upgraded.find("old");
    upgraded.find("new");
    assertThat(watch.calls()).isEmpty();
  }

  @Test
  void what_cannot_be_a_version_is_not_looked_for() {
    assertThat(new FindRecorderService(served, old).find("../old' or 1=1")).isEmpty();
    assertThat(watch.calls()).isEmpty();
  }

  private static RecorderBuild build(String version) {
    return new RecorderBuild(version, version.getBytes(UTF_8), "overlay".getBytes(UTF_8));
  }
}
