package io.replayvault.web.entry;

import io.replayvault.application.access.in.RecordRefusals;
import io.replayvault.application.node.out.Meters;
import java.time.InstantSource;

/** What writes the answers of an entry point, and records what they refuse. */
public final class Answering {
  private Answering() {}

  /** One that records there and counts there. */
  public static AnswerFilter with(RecordRefusals refusals, Meters meters) {
    return new AnswerFilter(
        new RefusalCounts(meters),
        new FailureTraces(InstantSource.system()),
        new RefusedRequests(refusals));
  }
}
