package io.replayvault.bootstrap;

import io.replayvault.application.keys.RootKeyMove;
import io.replayvault.application.keys.RootKeyMove.Outcome;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import io.replayvault.persistence.job.Job.Turn;
import io.replayvault.persistence.job.Job.Work;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Seals by the present root key what the former one sealed, and says when nothing needs the former
 * one any more. Each later run looks again, for what a node with older settings sealed meanwhile.
 */
final class RootKeyMoveJob implements Work {
  private static final Logger LOG = System.getLogger(RootKeyMoveJob.class.getName());

  private final RootKeyMove move;
  private final String from;
  private final String into;
  private final Runs runs;

  RootKeyMoveJob(RootKeyMove move, String from, String into, JobMeasures measures) {
    this.move = move;
    this.from = from;
    this.into = into;
    this.runs = measures.runs("root-key-move");
  }

  @Override
  public void run(Turn turn) {
    try {
      tell(move.run(turn::isOver));
      runs.ended().add(1);
    } catch (RuntimeException e) {
      runs.broken().add(1);
      throw e;
    }
  }

  private void tell(Outcome found) {
    if (found.broken() > 0) {
      LOG.log(
          Level.ERROR,
          "{0} sealed keys open neither by {1} nor by {2}: keep both, and look for the root key"
              + " that sealed them",
          found.broken(),
          into,
          from);
    } else if (found.isDone() && found.moved() == 0) {
      LOG.log(
          Level.INFO,
          "all {0} sealed keys open by {1}: when every node has it as REPLAYVAULT_ROOT_KEY,"
              + " REPLAYVAULT_ROOT_KEY_FORMER may be taken out",
          found.there(),
          into);
    } else {
      LOG.log(Level.INFO, "sealed {0} keys anew by {1}, of {2}", found.moved(), into, from);
    }
  }
}
