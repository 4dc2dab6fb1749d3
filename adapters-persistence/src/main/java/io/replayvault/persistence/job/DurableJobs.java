package io.replayvault.persistence.job;

import com.github.kagkarlsson.scheduler.HeartbeatState;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.replayvault.application.node.TraceOnly;
import io.replayvault.persistence.job.Job.Turn;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/**
 * Runs jobs for the whole deployment: each on one node at a time, on another when that node ends.
 * Who has which job is a row of {@code scheduled_tasks}, taken with {@code skip locked} and kept by
 * a sign of life every two seconds. A job whose node says nothing is run by another within fifteen
 * seconds; one whose node stops in order, within two. All times are the database's.
 *
 * <p>A node runs the jobs that it was given and leaves those alone that only other nodes know.
 */
public final class DurableJobs implements AutoCloseable {
  private static final Logger LOG = System.getLogger(DurableJobs.class.getName());

  /** A job has one row. */
  private static final String ONLY = "only";

  /** Who uses more than half of the time that silence is borne gives its job up. */
  private static final double SILENT_FOR_TOO_LONG = 0.5;

  private static final Duration STOP = Duration.ofSeconds(5);

  /** A node that does not know a job, however long, does not remove it. */
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final Scheduler scheduler;

  DurableJobs(DataSource database, ThreadFactory threads, List<Job> jobs, Rhythm rhythm) {
    scheduler =
        Scheduler.create(database)
            .startTasks(jobs.stream().map(DurableJobs::task).toList())
            .threads(jobs.size())
            .executorService(Executors.newFixedThreadPool(jobs.size(), threads))
            .dueExecutor(Executors.newSingleThreadExecutor(threads))
            .housekeeperExecutor(Executors.newScheduledThreadPool(2, threads))
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
            .clock(DatabaseClock.of(database))
            .serializer(new NoData())
            .schedulerName(new SchedulerName.Fixed(node()))
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(rhythm.look())
            .heartbeatInterval(rhythm.heartbeat())
            .missedHeartbeatsLimit(Rhythm.MISSED)
            .deleteUnresolvedAfter(NEVER)
            .shutdownMaxWait(STOP)
            .failureLogging(LogLevel.DEBUG, false)
            .addSchedulerListener(new TakeOvers())
            .build();
  }

  /**
   * Jobs on that database, whose tables are there.
   *
   * @param threads makes those on which they run
   */
  public static DurableJobs of(DataSource database, ThreadFactory threads, List<Job> jobs) {
    return new DurableJobs(database, threads, jobs, Rhythm.USUAL);
  }

  /** Begins to look for jobs that are due, on threads of its own. */
  public void start() {
    scheduler.start();
  }

  /**
   * Takes no more jobs and tells running ones that their turn is over. Waits up to ten seconds for
   * them; what runs on is interrupted, and taken over as from a dead node.
   */
  @Override
  public void close() {
    if (!scheduler.getSchedulerState().isShuttingDown()) {
      scheduler.stop();
    }
  }

  private static CustomTask<Void> task(Job job) {
    FixedDelay pause = FixedDelay.of(job.pause());
    return Tasks.custom(job.name(), Void.class)
        .scheduleOnStartup(ONLY, null, now -> now)
        .onFailureReschedule(pause)
        .onDeadExecutionRevive()
        .execute((instance, context) -> run(job, context));
  }

  private static CompletionHandler<Void> run(Job job, ExecutionContext context) {
    Turn turn = () -> isOver(context);
    try {
      job.work().run(turn);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "the job " + job.name() + " failed and will be tried again",
          new TraceOnly(e));
      throw e;
    }
    return turn.isOver()
        ? (ended, row) -> row.reschedule(ended, ended.getTimeDone())
        : new OnCompleteReschedule<>(FixedDelay.of(job.pause()));
  }

  private static boolean isOver(ExecutionContext context) {
    HeartbeatState signs = context.getCurrentlyExecuting().getHeartbeatState();
    return context.getSchedulerState().isShuttingDown()
        || signs.getFailedHeartbeats() > 0
        || signs.getFractionDead() > SILENT_FOR_TOO_LONG;
  }

  /** For operators who look into the table; nothing depends on it. */
  private static String node() {
    return ProcessHandle.current().pid() + "@" + new SchedulerName.Hostname().getName();
  }

  private static final class TakeOvers extends AbstractSchedulerListener {
    @Override
    public void onExecutionDead(Execution dead) {
      LOG.log(
          Level.INFO,
          "nothing was heard of node {0}: another goes on with the job {1}",
          dead.pickedBy,
          dead.taskInstance.getTaskName());
    }
  }
}
