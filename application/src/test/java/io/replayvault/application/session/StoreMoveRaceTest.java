package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.out.CommittedObjects;
import io.replayvault.application.session.out.InMemoryMovingOut;
import io.replayvault.application.session.out.InMemorySegmentStore;
import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SessionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two nodes move while others write into both places, read and delete. */
final class StoreMoveRaceTest {
  private static final Duration LONG = Duration.ofSeconds(2);

  private final InMemorySegmentStore from = new InMemorySegmentStore(InstantSource.system());
  private final InMemorySegmentStore into = new InMemorySegmentStore(InstantSource.system());
  private final SegmentStore both = new SegmentsInTwoPlaces(into, from);
  private final SegmentStore bothBefore = new SegmentsInTwoPlaces(from, into);
  private final MovingOut fromMark = new InMemoryMovingOut();
  private final MovingOut intoMark = new InMemoryMovingOut();
  private final CommittedObjects committed = new CommittedObjects();
  private final Map<ObjectName, byte[]> live = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger deleted = new AtomicInteger();

  @Test
  void nothing_is_lost_comes_back_or_is_out_of_sight() throws Exception {
    long end = System.nanoTime() + LONG.toNanos();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Callable<Void>> all =
          List.of(
              until(end, random -> write(both, random)),
              until(end, random -> write(bothBefore, random)),
              until(end, this::readSome),
              until(end, this::readSome),
              until(end, this::deleteSome),
              until(end, random -> newMove().run(moved -> {})),
              until(end, random -> newMove().run(moved -> {})));
      for (Future<Void> each : threads.invokeAll(all)) {
        each.get(1, TimeUnit.MINUTES);
      }
    }
    newMove().run(moved -> {});
    assertThat(wrong).isEmpty();
    assertThat(from.names()).isEmpty();
    assertThat(into.names()).containsExactlyInAnyOrderElementsOf(live.keySet());
    assertThat(read.get()).isPositive();
    assertThat(deleted.get()).isPositive();
  }

  private StoreMove newMove() {
    return new StoreMove(from, fromMark, into, intoMark, committed);
  }

  private Callable<Void> until(long end, Act act) {
    return () -> {
      Random random = new Random(made.incrementAndGet());
      while (System.nanoTime() < end) {
        act.once(random);
      }
      return null;
    };
  }

  /** Object first, row second. */
  private void write(SegmentStore store, Random random) {
    int number = made.incrementAndGet();
    byte[] bytes = new SeededChance(number).bytes(random.nextInt(2000));
    ObjectName name = name(number);
    store.write(name, new ByteArrayInputStream(bytes), bytes.length);
    committed.add(name.object());
    live.put(name, bytes);
    pause();
  }

  private void readSome(Random random) throws IOException {
    for (Map.Entry<ObjectName, byte[]> object : some(random)) {
      SegmentStore store = random.nextBoolean() ? both : bothBefore;
      try (InputStream content = store.open(object.getKey())) {
        if (!Arrays.equals(content.readAllBytes(), object.getValue())) {
          wrong.add("other bytes of " + object.getKey().path());
        }
        read.incrementAndGet();
      } catch (SegmentMissing missing) {
        if (live.containsKey(object.getKey())) {
          wrong.add("out of sight: " + object.getKey().path());
        }
      }
    }
  }

  /** Row first, object second. */
  private void deleteSome(Random random) {
    for (Map.Entry<ObjectName, byte[]> object : some(random)) {
      live.remove(object.getKey());
      committed.remove(object.getKey().object());
      both.delete(object.getKey());
      deleted.incrementAndGet();
    }
    pause();
  }

  private List<Map.Entry<ObjectName, byte[]>> some(Random random) {
    return live.entrySet().stream().skip(random.nextInt(20)).limit(1).toList();
  }

  private static void pause() {
    try {
      Thread.sleep(0, 200_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ObjectName name(int number) {
    return new ObjectName(
        new AccountId("acme"),
        new SiteId("shop"),
        new SessionId("s1"),
        new ObjectId("%032x".formatted(number)));
  }

  private interface Act {
    void once(Random random) throws IOException;
  }
}
