package io.replayvault.web.entry;

import io.replayvault.application.node.out.Measure;
import io.replayvault.application.node.out.Meters;
import java.util.HashMap;
import java.util.Map;

/** Counts refusals by their stable names, all of which are there from the start. */
public final class RefusalCounts {
  private final Map<String, Meters.Counter> byType = new HashMap<>();

  public RefusalCounts(Meters meters) {
    for (ProblemKind kind : ProblemKind.values()) {
      byType.put(kind.type(), meters.counter(Measure.REFUSALS.of(kind.slug())));
    }
  }

  void count(Problem problem) {
    Meters.Counter counter = byType.get(problem.type());
    if (counter != null) {
      counter.add(1);
    }
  }
}
