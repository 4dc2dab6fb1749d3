package io.replayvault.application.node.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.node.out.ChangeNotice.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every {@link ChangeFeed} promises. Each test is one sentence of its Javadoc. */
public abstract class ChangeFeedContract {
  /** Within this a change is told. */
  protected static final Duration A_SECOND = Duration.ofSeconds(1);

  /** Within this a follower has begun; not promised. */
  protected static final Duration A_START = Duration.ofSeconds(20);

  private final List<Thread> followers = new ArrayList<>();

  /** A feed of a node; each call another node's. */
  protected abstract ChangeFeed feed();

  /** Changes a site, and commits. */
  protected abstract void changeSite(String id);

  /** Changes a site, and rolls back. */
  protected abstract void almostChangeSite(String id);

  @AfterEach
  final void stopFollowing() throws InterruptedException {
    for (Thread follower : followers) {
      follower.interrupt();
      follower.join();
    }
  }

  @Test
  final void a_change_is_told_to_every_node_within_a_second() throws InterruptedException {
    List<ToldChanges> nodes = List.of(follow(), follow(), follow());
    changeSite("site-1");
    for (ToldChanges node : nodes) {
      assertThat(node.await(1, A_SECOND)).containsExactly(site("site-1"));
    }
  }

  @Test
  final void changes_are_told_in_the_order_of_commits_and_each_once() throws InterruptedException {
    ToldChanges node = follow();
    List<ChangeNotice> made = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      changeSite("site-" + i);
      made.add(site("site-" + i));
    }
    assertThat(node.await(50, A_SECOND)).isEqualTo(made);
    Thread.sleep(A_SECOND.toMillis());
    assertThat(node.all()).isEqualTo(made);
  }

  @Test
  final void what_was_rolled_back_is_not_told() throws InterruptedException {
    ToldChanges node = follow();
    almostChangeSite("site-1");
    changeSite("site-2");
    assertThat(node.await(1, A_SECOND)).containsExactly(site("site-2"));
  }

  @Test
  final void who_begins_to_follow_is_told_to_have_missed_what_came_before()
      throws InterruptedException {
    changeSite("site-1");
    ToldChanges node = follow();
    changeSite("site-2");
    assertThat(node.await(1, A_SECOND)).containsExactly(site("site-2"));
  }

  /** Begins to follow, and waits until that counts. */
  protected final ToldChanges follow() throws InterruptedException {
    ToldChanges told = new ToldChanges();
    ChangeFeed feed = feed();
    followers.add(Thread.ofPlatform().name("follower").start(() -> feed.follow(told)));
    told.awaitMissed(1, A_START);
    return told;
  }

  /** The notice of a site's change. */
  protected static ChangeNotice site(String id) {
    return new ChangeNotice(Kind.SITE, id);
  }
}
