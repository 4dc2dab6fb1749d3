package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.FaultyWire;
import io.replayvault.application.fixtures.FaultyWire.Fault;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.SegmentsInTwoPlaces;
import io.replayvault.application.session.StoreMove;
import io.replayvault.application.session.StoreMove.Moved;
import io.replayvault.application.session.out.CommittedObjects;
import io.replayvault.application.session.out.InMemoryMovingOut;
import io.replayvault.application.session.out.InMemorySegmentStore;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SessionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segments that move onto S3, and from one bucket's prefix to another. */
final class S3MoveIT {
  private static final int OBJECTS = 120;
  private static final int LARGE = 9 * 1024 * 1024;

  private static S3Server server;
  private final CommittedObjects committed = new CommittedObjects();
  private final Map<ObjectName, byte[]> objects = new HashMap<>();

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = S3Proxy.plain(folder);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Test
  void objects_move_onto_s3_and_on_into_another_place_while_more_are_written() throws IOException {
    InMemorySegmentStore old = new InMemorySegmentStore(InstantSource.system());
    try (S3SegmentStore first = server.store("first/");
        S3SegmentStore second = server.store("second/")) {
      fill(old);
      StoreMove onto =
          new StoreMove(old, new InMemoryMovingOut(), first, first.movingOut(), committed);
      SegmentStore both = new SegmentsInTwoPlaces(first, old);
      Moved moved =
          onto.run(
              soFar -> {
                if (soFar.objects() % 10 == 0) {
                  put(both, name(1000 + objects.size()), 3000);
                  objects.forEach((name, bytes) -> assertThat(read(both, name)).isEqualTo(bytes));
                }
              });
      assertThat(moved).isEqualTo(new Moved(OBJECTS, moved.bytes(), 0, 0));
      assertThat(old.names()).isEmpty();
      assertHolds(first);

      new StoreMove(first, first.movingOut(), second, second.movingOut(), committed)
          .run(soFar -> {});
      assertThat(namesIn(first)).isEmpty();
      assertHolds(second);
    }
  }

  @Test
  void over_a_wire_that_fails_it_loses_nothing_and_comes_to_its_end() throws IOException {
    InMemorySegmentStore old = new InMemorySegmentStore(InstantSource.system());
    fill(old);
    Random random = new Random(35);
    List<Fault> faults = List.of(Fault.RESET, Fault.LOST_ANSWER, Fault.BUSY, Fault.FLIPPED_REQUEST);
    try (FaultyWire wire = FaultyWire.to(server.endpoint().getPort());
        S3SegmentStore faulty =
            S3SegmentStore.of(
                server.through(wire.port(), "faulty/"),
                server.credentials(),
                new SeededChance(1))) {
      StoreMove move =
          new StoreMove(old, new InMemoryMovingOut(), faulty, faulty.movingOut(), committed);
      for (int run = 0; run < 100 && !old.names().isEmpty(); run++) {
        Moved moved =
            move.run(
                soFar -> {
                  wire.calm();
                  for (int i = random.nextInt(3); i > 0; i--) {
                    wire.next(faults.get(random.nextInt(faults.size())));
                  }
                });
        assertThat(moved.left()).isZero();
        wire.calm();
      }
      assertThat(wire.spoiled()).isGreaterThan(OBJECTS / 2);
      assertThat(old.names()).isEmpty();
      assertHolds(faulty);
    }
  }

  private void fill(SegmentStore store) {
    for (int number = 0; number < OBJECTS; number++) {
      put(store, name(number), number == 7 ? LARGE : number * 40);
    }
  }

  private void put(SegmentStore store, ObjectName name, int length) {
    byte[] bytes = new SeededChance(length).bytes(length);
    store.write(name, new ByteArrayInputStream(bytes), bytes.length);
    committed.add(name.object());
    objects.put(name, bytes);
  }

  private void assertHolds(SegmentStore store) {
    assertThat(namesIn(store)).containsExactlyInAnyOrderElementsOf(objects.keySet());
    objects.forEach((name, bytes) -> assertThat(read(store, name)).isEqualTo(bytes));
  }

  private static List<ObjectName> namesIn(SegmentStore store) {
    List<ObjectName> names = new ArrayList<>();
    store.writtenBefore(Instant.MAX, names::add);
    return names;
  }

  private static byte[] read(SegmentStore store, ObjectName name) {
    try (InputStream content = store.open(name)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectName name(int number) {
    return new ObjectName(
        new AccountId("acme"),
        new SiteId("shop"),
        new SessionId("s1"),
        new ObjectId("%032x".formatted(number)));
  }
}
