package io.replayvault.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.SegmentsInTwoPlaces;
import io.replayvault.application.session.StoreMove;
import io.replayvault.application.session.StoreMove.Moved;
import io.replayvault.application.session.out.CommittedObjects;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segments that move from one disk to another. */
final class FileMoveTest {
  private static final int OBJECTS = 200;

  @TempDir Path folder;
  private final CommittedObjects committed = new CommittedObjects();
  private final Map<ObjectName, byte[]> objects = new HashMap<>();

  @Test
  void objects_move_and_leave_nothing_but_the_mark() throws IOException {
    FileSegmentStore old = new FileSegmentStore(folder.resolve("old"), InstantSource.system());
    FileSegmentStore next = new FileSegmentStore(folder.resolve("new"), InstantSource.system());
    for (int number = 0; number < OBJECTS; number++) {
      put(old, number);
    }
    SegmentStore both = new SegmentsInTwoPlaces(next, old);
    StoreMove move = new StoreMove(old, old.movingOut(), next, next.movingOut(), committed);
    Moved moved =
        move.run(
            soFar -> {
              if (soFar.objects() % 50 == 0) {
                put(both, OBJECTS + objects.size());
                assertHolds(both);
              }
            });
    assertThat(moved.objects()).isEqualTo(OBJECTS);
    assertThat(moved.failed()).isZero();
    assertHolds(next);
    assertThat(files(folder.resolve("old"))).containsExactly(".moving-out");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                new StoreMove(next, next.movingOut(), old, old.movingOut(), committed)
                    .run(soFar -> {}));
  }

  @Test
  void what_a_killed_mover_left_half_written_is_moved_all_the_same() throws IOException {
    FileSegmentStore old = new FileSegmentStore(folder.resolve("old"), InstantSource.system());
    FileSegmentStore next = new FileSegmentStore(folder.resolve("new"), InstantSource.system());
    put(old, 1);
    ObjectName name = objects.keySet().iterator().next();
    Path half =
        folder.resolve("new").resolve(name.path()).resolveSibling(".writing-" + name.object());
    Files.createDirectories(half.getParent());
    Files.write(half, new byte[] {1});
    Moved moved =
        new StoreMove(old, old.movingOut(), next, next.movingOut(), committed).run(soFar -> {});
    assertThat(moved).isEqualTo(new Moved(1, 50, 0, 0));
    assertHolds(next);
    assertThat(files(folder.resolve("old"))).containsExactly(".moving-out");
  }

  private void put(SegmentStore store, int number) {
    byte[] bytes = new SeededChance(number).bytes(number * 50);
    ObjectName name =
        new ObjectName(
            new AccountId("acme"),
            new SiteId("shop"),
            new SessionId("s" + number % 7),
            new ObjectId("%032x".formatted(number)));
    store.write(name, new ByteArrayInputStream(bytes), bytes.length);
    committed.add(name.object());
    objects.put(name, bytes);
  }

  private void assertHolds(SegmentStore store) {
    objects.forEach(
        (name, bytes) -> {
          try (InputStream content = store.open(name)) {
            assertThat(content.readAllBytes()).isEqualTo(bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }
}
