package io.replayvault.application.recorder.out;

import io.replayvault.domain.recorder.RecorderBuild;
import java.util.Optional;
import java.util.Set;

/** The builds of the recorder that a deployment has served, each kept for good. */
public interface ServedRecorders {
  /**
   * Keeps a build, durable on return. One that is there already stays as it is; the same version
   * with other bytes throws {@link IllegalStateException}.
   */
  void keep(RecorderBuild build);

  /** The versions of all builds that were kept. */
  Set<String> versions();

  /** The build of that version; empty if none was kept. */
  Optional<RecorderBuild> find(String version);
}
