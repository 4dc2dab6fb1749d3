package io.replayvault.application.detection.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.detection.DetectionPolicy;

/** Shows and changes what an account looks for, and what follows (clause H5). */
public interface ChooseDetectionPolicy {
  /** The one that counts. */
  Guarded<DetectionPolicy> read(Caller caller);

  /** Another one, which counts for records that were not looked at yet. */
  Guarded<DetectionPolicy> set(Caller caller, DetectionPolicy policy);
}
