package io.replayvault.application.session;

import io.replayvault.application.node.out.Measure;
import io.replayvault.application.node.out.Meters;
import io.replayvault.application.session.in.AppendSegment;
import java.io.IOException;

/** {@link AppendSegment} that is timed, and whose stored segments are counted. */
public final class MeasuredAppendSegment implements AppendSegment {
  private final AppendSegment append;
  private final Meters.Timer timer;
  private final Meters.Counter stored;

  public MeasuredAppendSegment(AppendSegment append, Meters meters) {
    this.append = append;
    this.timer = meters.timer(Measure.UPLOAD.series());
    this.stored = meters.counter(Measure.UPLOADS_STORED.series());
  }

  @Override
  public Outcome append(Command command) throws IOException {
    Meters.Timing timing = timer.start();
    try {
      Outcome outcome = append.append(command);
      if (outcome instanceof Outcome.Stored) {
        stored.add(1);
      }
      return outcome;
    } finally {
      timing.stop();
    }
  }
}
