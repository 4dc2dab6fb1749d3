package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.InMemoryCheckpointPlace;
import io.replayvault.application.audit.out.InMemoryPublications;
import io.replayvault.application.audit.out.PlaceUnavailable;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A folder of another host that hangs, before a bucket that does not (clause F3). */
final class HangingPlacesTest {
  private final SealedLog sealed = new SealedLog();
  private final InMemoryCheckpointPlace lying = new InMemoryCheckpointPlace("file");
  private final InMemoryCheckpointPlace bucket = new InMemoryCheckpointPlace("s3");
  private final InMemoryPublications publications = new InMemoryPublications();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch returns = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();
  private final CheckpointPublishing publishing =
      new CheckpointPublishing(
          sealed.tree,
          List.of(new Hanging(), bucket),
          publications,
          sealed.signer,
          threads,
          sealed.keys.clock,
          Duration.ofMillis(200));

  @AfterEach
  void letGo() {
    returns.countDown();
    threads.shutdown();
  }

  @Test
  void a_folder_that_hangs_keeps_no_checkpoint_from_the_bucket() {
    for (int run = 1; run <= 3; run++) {
      seal(1);
      assertHangs(publishing.publish());
      assertThat(publications.sizes()).isEqualTo(Map.of("s3", (long) run));
    }
    assertThat(bucket.notes()).hasSize(3);
  }

  @Test
  void a_folder_that_hangs_is_not_asked_again_and_keeps_one_thread() {
    for (int run = 0; run < 3; run++) {
      seal(1);
      assertHangs(publishing.publish());
    }
    assertThat(calls).hasValue(1);
  }

  @Test
  void what_a_folder_took_late_is_noted_and_it_is_asked_again() throws InterruptedException {
    seal(2);
    assertHangs(publishing.publish());
    seal(1);
    returns.countDown();
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    // No thread takes more: what is noted now is what the first call brought.
    assertThat(publishing.publish()).hasSize(2);
    assertThat(publications.sizes()).isEqualTo(Map.of("file", 2L, "s3", 2L));
    assertThat(lying.notes()).hasSize(1);
  }

  @Test
  void without_a_free_thread_each_place_is_told_to_be_away() {
    seal(1);
    CheckpointPublishing crowded =
        new CheckpointPublishing(
            sealed.tree,
            List.of(lying, bucket),
            publications,
            sealed.signer,
            work -> {
              throw new RejectedExecutionException("all are taken");
            },
            sealed.keys.clock);
    assertThat(crowded.publish())
        .extracting(PlaceUnavailable::getMessage)
        .containsExactly(
            "no thread is free to hand file a checkpoint",
            "no thread is free to hand s3 a checkpoint");
  }

  private static void assertHangs(List<PlaceUnavailable> failures) {
    assertThat(failures)
        .extracting(PlaceUnavailable::getMessage)
        .containsExactly("file does not answer, and is asked no more before it does");
  }

  private void seal(int records) {
    sealed.append(records);
    sealed.sealing().next();
  }

  private final class Hanging implements CheckpointPlace {
    @Override
    public String name() {
      return lying.name();
    }

    @Override
    public void publish(SignedCheckpoint checkpoint) {
      calls.incrementAndGet();
      try {
        returns.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      lying.publish(checkpoint);
    }
  }
}
