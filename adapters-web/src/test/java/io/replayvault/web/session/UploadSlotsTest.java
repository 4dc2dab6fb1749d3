package io.replayvault.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.node.out.InMemoryMeters;
import io.replayvault.application.node.out.Measure;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UploadSlotsTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final InMemoryMeters meters = new InMemoryMeters();
  private final UploadSlots slots = slots(4, 0, Duration.ZERO);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() {
    end.countDown();
    threads.shutdownNow();
  }

  @Test
  void one_site_leaves_a_quarter_for_the_others() throws IOException {
    String done =
        within(
            "a",
            () ->
                within(
                    "a",
                    () ->
                        within(
                            "a",
                            () -> {
                              assertThatThrownBy(() -> within("a", () -> "fourth"))
                                  .isInstanceOf(Refusal.class);
                              return within("b", () -> "other site");
                            })));
    assertThat(done).isEqualTo("other site");
  }

  @Test
  void all_sites_together_have_no_more_than_there_is() throws IOException {
    within(
        "a",
        () ->
            within(
                "b",
                () ->
                    within(
                        "c",
                        () ->
                            within(
                                "d",
                                () -> {
                                  assertThatThrownBy(() -> within("e", () -> "fifth"))
                                      .isInstanceOfSatisfying(
                                          Refusal.class,
                                          refusal -> assertThat(refusal.retryAfter()).isPresent());
                                  return "";
                                }))));
  }

  @Test
  void a_slot_is_given_back_also_after_a_failure() throws IOException {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(
              () ->
                  within(
                      "a",
                      () -> {
                        throw new IOException("broken");
                      }))
          .hasMessage("broken");
    }
    assertThat(within("a", () -> "still room")).isEqualTo("still room");
  }

  @Test
  void a_place_goes_to_the_waiting_site_that_has_the_fewest() throws Exception {
    UploadSlots two = slots(2, 4, LONG);
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    List<String> order = new ArrayList<>();
    held(two, "busy", first);
    held(two, "other", second);
    until(() -> two.inWork() == 2);
    CompletableFuture<String> busy = inTurn(two, "busy", order);
    until(() -> two.waiting() == 1);
    CompletableFuture<String> quiet = inTurn(two, "quiet", order);
    until(() -> two.waiting() == 2);
    second.countDown();
    assertThat(quiet.get(20, TimeUnit.SECONDS)).isEqualTo("quiet");
    first.countDown();
    busy.get(20, TimeUnit.SECONDS);
    assertThat(order).containsExactly("quiet", "busy");
    until(() -> two.inWork() == 0);
    assertThat(two.waiting()).isZero();
  }

  @Test
  void a_full_waiting_room_gives_up_one_of_the_site_with_most_in_it() throws Exception {
    UploadSlots one = slots(1, 4, LONG);
    CountDownLatch work = new CountDownLatch(1);
    held(one, "busy", work);
    until(() -> one.inWork() == 1);
    List<CompletableFuture<String>> waiting = new ArrayList<>();
    for (String site : List.of("busy", "busy", "busy", "other")) {
      waiting.add(inTurn(one, site, new ArrayList<>()));
      until(() -> one.waiting() == waiting.size());
    }
    CompletableFuture<String> quiet = inTurn(one, "quiet", new ArrayList<>());
    assertThat(refusalOf(waiting.get(2))).isEqualTo(ProblemKind.SITE_BUSY);
    assertThat(one.waiting()).isEqualTo(4);
    work.countDown();
    assertThat(quiet.get(20, TimeUnit.SECONDS)).isEqualTo("quiet");
    assertThat(waiting.get(0).get(20, TimeUnit.SECONDS)).isEqualTo("busy");
  }

  @Test
  void one_site_leaves_a_quarter_of_the_waiting_room_for_the_others() throws Exception {
    UploadSlots one = slots(1, 4, LONG);
    held(one, "busy", end);
    until(() -> one.inWork() == 1);
    for (int i = 1; i <= 3; i++) {
      int waiting = i;
      inTurn(one, "busy", new ArrayList<>());
      until(() -> one.waiting() == waiting);
    }
    assertThat(one.isFull("busy")).isTrue();
    assertThat(one.isFull("quiet")).isFalse();
    assertThat(refusalOf(inTurn(one, "busy", new ArrayList<>()))).isEqualTo(ProblemKind.SITE_BUSY);
  }

  @Test
  void nobody_waits_longer_than_there_is_patience() throws Exception {
    UploadSlots one = slots(1, 4, Duration.ofMillis(30));
    held(one, "busy", end);
    until(() -> one.inWork() == 1);
    assertThat(refusalOf(inTurn(one, "quiet", new ArrayList<>()))).isEqualTo(ProblemKind.BUSY);
    assertThat(one.waiting()).isZero();
    assertThat(meters.read(Measure.UPLOAD_WAIT.series())).isOne();
  }

  @Test
  void the_site_that_asks_for_most_hears_that_it_is_the_busy_one() throws Exception {
    UploadSlots four = slots(4, 8, Duration.ofMillis(30));
    for (String site : List.of("busy", "busy", "quiet", "other")) {
      held(four, site, end);
    }
    until(() -> four.inWork() == 4);
    assertThat(refusalOf(inTurn(four, "busy", new ArrayList<>()))).isEqualTo(ProblemKind.SITE_BUSY);
    assertThat(refusalOf(inTurn(four, "new", new ArrayList<>()))).isEqualTo(ProblemKind.BUSY);
  }

  @Test
  void few_begin_while_somebody_waits_at_the_console_and_all_after_it() throws Exception {
    AtomicBoolean somebody = new AtomicBoolean(true);
    UploadSlots eight = slots(new UploadSlots.Places(8, 2, 8), LONG, somebody::get);
    CountDownLatch first = new CountDownLatch(1);
    held(eight, "a", first);
    held(eight, "b", end);
    until(() -> eight.inWork() == 2);
    for (String site : List.of("c", "d", "e")) {
      held(eight, site, end);
    }
    until(() -> eight.waiting() == 3);
    assertThat(eight.inWork()).isEqualTo(2);
    somebody.set(false);
    until(() -> eight.waiting() == 0);
    assertThat(eight.inWork()).as("although none has ended").isEqualTo(5);
    first.countDown();
    until(() -> eight.inWork() == 4);
  }

  private UploadSlots slots(int most, int mostWaiting, Duration patience) {
    return slots(new UploadSlots.Places(most, 1, mostWaiting), patience, () -> false);
  }

  private UploadSlots slots(
      UploadSlots.Places places, Duration patience, BooleanSupplier peopleWait) {
    return new UploadSlots(
        places, patience, meters.timer(Measure.UPLOAD_WAIT.series()), peopleWait);
  }

  private void held(UploadSlots slots, String site, CountDownLatch until) {
    threads.execute(
        () -> {
          try {
            slots.within(site, () -> awaited(until));
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private CompletableFuture<String> inTurn(UploadSlots slots, String site, List<String> order) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return slots.within(
                site,
                () -> {
                  order.add(site);
                  return site;
                });
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        },
        threads);
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void until(BooleanSupplier so) {
    long end = System.nanoTime() + LONG.toNanos();
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static ProblemKind refusalOf(CompletableFuture<String> refused) {
    Throwable why =
        refused.handle((done, thrown) -> thrown == null ? new AssertionError(done) : thrown).join();
    Throwable cause = why.getCause() == null ? why : why.getCause();
    assertThat(cause).isInstanceOf(Refusal.class);
    return ((Refusal) cause).kind();
  }

  private <T> T within(String site, UploadSlots.Work<T> work) throws IOException {
    return slots.within(site, work);
  }
}
