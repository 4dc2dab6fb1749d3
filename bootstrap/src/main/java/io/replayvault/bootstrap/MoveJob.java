package io.replayvault.bootstrap;

import io.replayvault.application.session.StoreMove;
import io.replayvault.application.session.StoreMove.Moved;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import io.replayvault.persistence.job.Job.Turn;
import io.replayvault.persistence.job.Job.Work;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Moves segments from their other place into the main one, run after run, and logs how far it is:
 * within a long run every thousand objects, and once when a run finds nothing. That a run found
 * nothing is all it says: a disk that is not mounted looks just like one that is empty. Between two
 * objects it ends when the turn is over; the next one finds what is left.
 */
final class MoveJob implements Work {
  private static final Logger LOG = System.getLogger(MoveJob.class.getName());
  private static final int STRIDE = 1000;
  private static final Moved NOTHING = new Moved(0, 0, 0, 0);

  private final StoreMove move;
  private final String from;
  private final String into;
  private final JobMeasures measures;
  private final Runs runs;
  private Moved told = NOTHING;
  private boolean nothingWasFound;
  private long movedInAll;

  MoveJob(StoreMove move, String from, String into, JobMeasures measures) {
    this.move = move;
    this.measures = measures;
    this.runs = measures.runs("move");
    this.from = from;
    this.into = into;
  }

  @Override
  public void run(Turn turn) {
    long before = movedInAll;
    told = NOTHING;
    try {
      // A place that was empty is listed by the move alone.
      long found = nothingWasFound ? 0 : move.found();
      measures.movesDue(found);
      Moved moved = move.run(soFar -> hear(soFar, before, found, turn));
      measures.movesDue(moved.failed());
      runs.ended().add(1);
      if (!moved.isNothing()) {
        tell(moved);
      } else if (!nothingWasFound) {
        LOG.log(
            Level.INFO,
            "found nothing in {0}; this node has moved {1} objects out of it since its start",
            from,
            movedInAll);
      }
      nothingWasFound = moved.isNothing();
    } catch (TurnIsOver handedOver) {
      nothingWasFound = false;
      measures.movesDue(0);
      LOG.log(Level.INFO, "another node goes on moving objects from {0} into {1}", from, into);
    } catch (RuntimeException e) {
      runs.broken().add(1);
      throw e;
    }
  }

  private void hear(Moved soFar, long before, long found, Turn turn) {
    movedInAll = before + soFar.objects();
    measures.movesDue(Math.max(0, found - soFar.objects() - soFar.left()));
    measures.moved(soFar.since(told));
    told = soFar;
    if (soFar.objects() > 0 && soFar.objects() % STRIDE == 0) {
      tell(soFar);
    }
    if (turn.isOver()) {
      throw new TurnIsOver();
    }
  }

  private void tell(Moved moved) {
    LOG.log(
        moved.failed() > 0 ? Level.WARNING : Level.INFO,
        "moved {0} objects of {1} bytes from {2} into {3}; {4} that nothing refers to stay for"
            + " their upload or the sweep, {5} could not be moved and stay",
        moved.objects(),
        moved.bytes(),
        from,
        into,
        moved.left(),
        moved.failed());
  }

  /** Ends a listing in its middle. */
  private static final class TurnIsOver extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TurnIsOver() {
      super("the turn is over", null, false, false);
    }
  }
}
