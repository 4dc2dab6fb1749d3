package io.replayvault.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of objects when the disk fails or the power goes. */
final class FileSegmentStoreFaultTest {
  @TempDir private Path directory;
  private Path root = Path.of("");
  private final PowerCut disk = PowerCut.honest();

  @BeforeEach
  void placeStore() {
    root = directory.resolve("segments");
  }

  @Test
  void what_was_written_survives_the_loss_of_power() {
    SegmentStore store = on(disk);
    ObjectName first = fresh();
    ObjectName beside =
        new ObjectName(first.account(), first.site(), first.session(), Fresh.object());
    ObjectName elsewhere =
        new ObjectName(first.account(), first.site(), Fresh.session(), Fresh.object());
    for (ObjectName name : List.of(first, beside, elsewhere)) {
      write(store, name);
      disk.cut(root);
      assertThat(root.resolve(name.path())).isRegularFile();
    }
    assertThat(root.resolve(first.path())).isRegularFile();
  }

  @Test
  void what_was_written_after_its_directories_were_removed_survives_too() {
    SegmentStore store = on(disk);
    ObjectName name = fresh();
    write(store, name);
    store.delete(name);
    write(store, name);
    disk.cut(root);
    assertThat(root.resolve(name.path())).isRegularFile();
  }

  @Test
  void what_was_written_after_another_node_removed_its_directories_survives_too() {
    SegmentStore store = on(disk);
    ObjectName name = fresh();
    write(store, name);
    on(disk).delete(name);
    write(store, name);
    disk.cut(root);
    assertThat(root.resolve(name.path())).isRegularFile();
  }

  @Test
  void a_deleted_object_does_not_come_back() {
    SegmentStore store = on(disk);
    ObjectName kept = fresh();
    ObjectName deleted =
        new ObjectName(kept.account(), kept.site(), kept.session(), Fresh.object());
    write(store, kept);
    write(store, deleted);
    store.delete(deleted);
    assertThat(disk.steps()).endsWith("remove", "sync", "remove");
    disk.cut(root);
    assertThat(root.resolve(kept.path())).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void leaving_any_sync_out_would_lose_the_object(int levelsUp) {
    ObjectName name = fresh();
    Path left = root.resolve(name.path());
    for (int i = 0; i <= levelsUp; i++) {
      left = left.resolve("..").normalize();
    }
    Path leftOut = left;
    PowerCut forgetful = new PowerCut((step, path) -> step.equals("sync") && path.equals(leftOut));
    write(on(forgetful), name);
    assertThat(root.resolve(name.path())).isRegularFile();
    forgetful.cut(root);
    assertThat(root.resolve(name.path())).doesNotExist();
  }

  @Test
  void a_disk_that_fails_at_any_step_leaves_nothing_readable() throws IOException {
    int steps = 0;
    for (boolean failed = true; failed; steps++) {
      root = directory.resolve("segments-" + steps);
      failed = failsAtStep(steps);
    }
    assertThat(steps - 1).as("4 directories, write, link, unlink, 5 syncs").isEqualTo(12);
  }

  @Test
  void a_disk_that_fills_up_while_writing_leaves_no_file() throws IOException {
    SegmentStore store = on(disk);
    ObjectName name = fresh();
    InputStream full =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[100_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("No space left on device");
              }

              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("No space left on device");
              }
            });
    assertThatExceptionOfType(SegmentStoreUnavailable.class)
        .isThrownBy(() -> store.write(name, full, 200_000));
    assertThat(files()).isEmpty();
  }

  private boolean failsAtStep(int step) throws IOException {
    ObjectName name = fresh();
    SegmentStore store = on(disk);
    disk.failAt(step);
    try {
      write(store, name);
      return false;
    } catch (SegmentStoreUnavailable full) {
      assertThatExceptionOfType(SegmentMissing.class).isThrownBy(() -> store.open(name).close());
      assertThat(files()).isEmpty();
      return true;
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private SegmentStore on(Disk used) {
    return new FileSegmentStore(root, InstantSource.system(), used);
  }

  private static void write(SegmentStore store, ObjectName name) {
    byte[] content = {1, 2, 3};
    store.write(name, new ByteArrayInputStream(content), content.length);
  }

  private static ObjectName fresh() {
    return new ObjectName(Fresh.account(), Fresh.site(), Fresh.session(), Fresh.object());
  }
}
