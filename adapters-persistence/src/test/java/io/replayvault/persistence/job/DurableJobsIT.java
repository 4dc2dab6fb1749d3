package io.replayvault.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jobs of several nodes on one database, as the application's user. */
final class DurableJobsIT {
  private static final Duration SOON = Duration.ofMillis(50);
  private static final Duration TOMORROW = Duration.ofDays(1);

  /** Much more than the tests' rhythm needs. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @RegisterExtension final FreshDatabase database = FreshDatabase.main();
  private final List<Node> nodes = new ArrayList<>();

  @AfterEach
  void stopNodes() {
    nodes.forEach(Node::close);
  }

  @Test
  void a_job_is_run_by_one_node_at_a_time() throws Exception {
    Node first = node(SOON);
    Node second = node(SOON);
    await(() -> first.isRunning() || second.isRunning());
    assertNeverBoth(first, second, Duration.ofSeconds(2));
    assertThat(first.runs() + second.runs()).isEqualTo(1);
  }

  @Test
  void a_job_whose_node_is_cut_off_is_given_up_there_before_another_begins() throws Exception {
    Node first = node(SOON);
    await(first::isRunning);
    Node second = node(SOON);
    first.cutOff();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!second.isRunning()) {
      assertThat(System.nanoTime()).isLessThan(until);
    }
    assertThat(first.isRunning()).isFalse();
  }

  @Test
  void a_job_whose_node_is_dead_is_taken_over() throws Exception {
    Node first = node(SOON);
    await(first::isRunning);
    first.doNotListen();
    first.cutOff();
    Node second = node(SOON);
    await(second::isRunning);
    assertThat(first.isRunning()).isTrue();
    assertThat(database.query("select consecutive_failures from scheduled_tasks"))
        .containsExactly("1");
  }

  /** Else a node that slept through its end would take the job out of the other's hands. */
  @Test
  void a_node_that_was_taken_for_dead_changes_nothing_when_it_is_back() throws Exception {
    Node first = node(SOON);
    await(first::isRunning);
    first.doNotListen();
    first.cutOff();
    Node second = node(SOON);
    await(second::isRunning);
    String version = version();
    first.comeBack();
    first.finish();
    await(() -> !first.isRunning());
    Thread.sleep(300);
    assertThat(version()).isEqualTo(version);
    assertThat(second.isRunning()).isTrue();
    assertThat(second.runs()).isEqualTo(1);
  }

  @Test
  void a_node_that_stops_hands_its_job_over_at_once() throws Exception {
    Node first = node(TOMORROW);
    await(first::isRunning);
    Node second = node(TOMORROW);
    first.stop();
    assertThat(first.isRunning()).isFalse();
    await(second::isRunning);
    assertThat(database.query("select coalesce(consecutive_failures, 0) from scheduled_tasks"))
        .containsExactly("0");
  }

  @Test
  void a_run_that_ends_is_followed_by_the_next_after_the_pause() throws Exception {
    Node only = node(SOON);
    only.finish();
    await(() -> only.runs() > 2);
  }

  @Test
  void and_not_before_the_pause() throws Exception {
    Node only = node(TOMORROW);
    only.finish();
    await(() -> only.runs() > 0);
    Thread.sleep(500);
    assertThat(only.runs()).isEqualTo(1);
  }

  @Test
  void a_run_that_fails_is_counted_and_tried_again() throws Exception {
    Node only = node(SOON);
    only.fail();
    await(() -> only.runs() > 2);
    await(
        () ->
            Integer.parseInt(
                    database
                        .query("select coalesce(consecutive_failures, 0) from scheduled_tasks")
                        .get(0))
                > 1);
  }

  @Test
  void a_job_that_only_other_nodes_know_is_left_to_them() throws Exception {
    database.execute(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " values ('unknown', 'only', now() - interval '100 days', false, 1)");
    Node only = node(SOON);
    only.finish();
    await(() -> only.runs() > 2);
    assertThat(database.query("select picked from scheduled_tasks where task_name = 'unknown'"))
        .containsExactly("f");
  }

  private Node node(Duration pause) {
    Node node = Node.started(database.application(), pause);
    nodes.add(node);
    return node;
  }

  private String version() throws SQLException {
    return database.query("select version from scheduled_tasks").get(0);
  }

  private static void assertNeverBoth(Node first, Node second, Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      assertThat(first.isRunning() && second.isRunning()).isFalse();
    }
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(until);
      Thread.sleep(5);
    }
  }
}
