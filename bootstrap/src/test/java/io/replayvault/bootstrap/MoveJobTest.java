package io.replayvault.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.node.out.InMemoryMeters;
import io.replayvault.application.node.out.Measure;
import io.replayvault.application.session.StoreMove;
import io.replayvault.application.session.out.CommittedObjects;
import io.replayvault.application.session.out.InMemoryMovingOut;
import io.replayvault.application.session.out.InMemorySegmentStore;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.persistence.job.Job.Turn;
import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link MoveJob} tells whoever waits for the end of a move. */
final class MoveJobTest {
  private static final Turn LASTS = () -> false;

  private final InMemorySegmentStore old = new InMemorySegmentStore(InstantSource.system());
  private final InMemorySegmentStore next = new InMemorySegmentStore(InstantSource.system());
  private final CommittedObjects committed = new CommittedObjects();
  private final InMemoryMeters meters = new InMemoryMeters();
  private final MoveJob job =
      new MoveJob(
          new StoreMove(old, new InMemoryMovingOut(), next, new InMemoryMovingOut(), committed),
          "file:/old",
          "file:/new",
          new JobMeasures(meters));

  @Test
  void a_run_that_finds_nothing_says_so_once_and_nothing_more_than_that() {
    try (LoggedLines heard = LoggedLines.of(MoveJob.class)) {
      job.run(LASTS);
      job.run(LASTS);
      assertThat(heard.lines())
          .containsExactly(
              "found nothing in file:/old; this node has moved 0 objects out of it since its"
                  + " start");
    }
  }

  @Test
  void what_was_moved_before_is_told_with_it() {
    put();
    put();
    try (LoggedLines heard = LoggedLines.of(MoveJob.class)) {
      job.run(LASTS);
      put();
      job.run(LASTS);
      job.run(LASTS);
      assertThat(meters.read(Measure.MOVED_OBJECTS.series())).isEqualTo(3);
      assertThat(meters.read(Measure.JOB_RUNS.of("move"))).isEqualTo(3);
      assertThat(heard.lines()).hasSize(3);
      assertThat(heard.lines().get(2))
          .isEqualTo(
              "found nothing in file:/old; this node has moved 3 objects out of it since its"
                  + " start");
    }
  }

  @Test
  void how_many_are_still_to_be_moved_is_counted_down_and_what_fails_stays_due() {
    put();
    put();
    put();
    List<Double> due = new ArrayList<>();
    job.run(
        () -> {
          due.add(meters.read(Measure.MOVES_DUE.series()));
          return false;
        });
    assertThat(due).containsExactly(2.0, 1.0, 0.0);
    ObjectName taken = put();
    next.write(taken, new ByteArrayInputStream(new byte[] {2}), 1);
    job.run(LASTS);
    assertThat(meters.read(Measure.MOVES_DUE.series())).isEqualTo(1);
    next.delete(taken);
    job.run(LASTS);
    assertThat(meters.read(Measure.MOVES_DUE.series())).isZero();
  }

  @Test
  void a_node_whose_turn_is_over_has_nothing_due() {
    put();
    put();
    job.run(() -> true);
    assertThat(meters.read(Measure.MOVES_DUE.series())).isZero();
  }

  @Test
  void a_turn_that_is_over_ends_the_run_between_two_objects_and_the_next_goes_on() {
    put();
    put();
    try (LoggedLines heard = LoggedLines.of(MoveJob.class)) {
      job.run(() -> true);
      assertThat(heard.lines())
          .containsExactly("another node goes on moving objects from file:/old into file:/new");
      job.run(LASTS);
      job.run(LASTS);
      assertThat(heard.lines().get(1)).startsWith("moved 1 objects");
      assertThat(heard.lines().get(2)).contains("this node has moved 2 objects");
    }
  }

  private ObjectName put() {
    ObjectName name =
        new ObjectName(Fresh.account(), Fresh.site(), Fresh.session(), Fresh.object());
    old.write(name, new ByteArrayInputStream(new byte[] {1}), 1);
    committed.add(name.object());
    return name;
  }
}
