package io.replayvault.application.recorder.in;

import io.replayvault.domain.recorder.RecorderBuild;
import java.util.Optional;

/** Finds the build that a page's tag names. Anybody may ask: it is public, and has no secrets. */
public interface FindRecorder {
  /** The build; empty if this deployment never served one of that version. */
  Optional<RecorderBuild> find(String version);
}
