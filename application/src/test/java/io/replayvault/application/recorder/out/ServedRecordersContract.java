package io.replayvault.application.recorder.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.recorder.RecorderBuild;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What every {@link ServedRecorders} promises. */
public abstract class ServedRecordersContract {
  /** The store under test. */
  protected abstract ServedRecorders recorders();

  @Test
  void what_was_kept_is_found_byte_for_byte() {
    RecorderBuild build = build("kept", "script");
    recorders().keep(build);
    assertThat(recorders().find("kept")).contains(build);
  }

  @Test
  void what_was_never_kept_is_not_found() {
    assertThat(recorders().find("never")).isEmpty();
  }

  @Test
  void the_versions_of_all_are_known() {
    assertThat(recorders().versions()).doesNotContain("one", "other");
    recorders().keep(build("one", "script"));
    recorders().keep(build("other", "script"));
    assertThat(recorders().versions()).contains("one", "other");
  }

  @Test
  void the_same_build_again_is_no_fault() {
    RecorderBuild build = build("again", "script");
    recorders().keep(build);
    recorders().keep(build);
    assertThat(recorders().find("again")).contains(build);
  }

  @Test
  void a_version_never_gets_other_bytes() {
    RecorderBuild build = build("taken", "script");
    recorders().keep(build);
    assertThatIllegalStateException().isThrownBy(() -> recorders().keep(build("taken", "other")));
    assertThat(recorders().find("taken")).contains(build);
  }

  @Test
  void nodes_that_start_at_once_all_keep_it() {
    long winners = Race.winners(i -> () -> recorders().keep(build("raced", "script")));
    assertThat(winners).isEqualTo(8);
  }

  private static RecorderBuild build(String version, String script) {
    return new RecorderBuild(
        version,
        script.getBytes(StandardCharsets.UTF_8),
        "overlay".getBytes(StandardCharsets.UTF_8));
  }
}
