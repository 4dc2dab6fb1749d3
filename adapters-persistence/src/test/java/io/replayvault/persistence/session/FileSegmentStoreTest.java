package io.replayvault.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreContract;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract, and what files alone have to promise. */
final class FileSegmentStoreTest extends SegmentStoreContract {
  @TempDir private Path directory;
  private Path root = Path.of("");
  private SegmentStore store = new FileSegmentStore(root, InstantSource.system());

  @BeforeEach
  void makeStore() {
    root = directory.resolve("segments");
    store = new FileSegmentStore(root, InstantSource.system());
  }

  @Override
  protected SegmentStore store() {
    return store;
  }

  @Test
  void an_object_lies_below_its_account_site_and_session() {
    ObjectName name = freshPlace();
    write(name);
    assertThat(root.resolve(name.path())).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void nobody_else_may_look() throws IOException {
    write(freshPlace());
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void deleting_the_last_object_removes_its_directories_but_not_the_root() throws IOException {
    ObjectName name = freshPlace();
    write(name);
    store.delete(name);
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void a_file_where_a_directory_should_be_makes_the_store_unavailable() throws IOException {
    ObjectName name = freshPlace();
    Files.createDirectories(root);
    Files.createFile(root.resolve(name.account().value()));
    assertThatExceptionOfType(SegmentStoreUnavailable.class).isThrownBy(() -> write(name));
  }

  @Test
  void unfinished_files_are_swept_after_an_hour_and_not_before() throws IOException {
    ObjectName name = freshPlace();
    write(name);
    Path young = root.resolve(name.path()).resolveSibling(".writing-" + Fresh.object());
    Path old = root.resolve(name.path()).resolveSibling(".writing-" + Fresh.object());
    Files.createFile(young);
    Files.createFile(old);
    Instant now = Instant.now();
    Files.setLastModifiedTime(young, FileTime.from(now.minus(Duration.ofMinutes(59))));
    Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofMinutes(61))));
    List<ObjectName> given = new ArrayList<>();
    store.writtenBefore(now.plusSeconds(60), given::add);
    assertThat(given).containsExactly(name);
    assertThat(young).exists();
    assertThat(old).doesNotExist();
  }

  @Test
  void unfinished_files_that_a_crash_left_do_not_take_the_name() throws IOException {
    ObjectName name = freshPlace();
    Path object = root.resolve(name.path());
    Files.createDirectories(object.getParent());
    Path left = object.resolveSibling(".writing-" + name.object());
    Path leftToo = object.resolveSibling(".writing-" + name.object() + "-1");
    Files.write(left, new byte[] {1});
    Files.write(leftToo, new byte[] {1, 2});
    write(name);
    assertThat(object).hasBinaryContent(new byte[] {1, 2, 3});
    try (Stream<Path> files = Files.list(object.getParent())) {
      assertThat(files).containsExactlyInAnyOrder(object, left, leftToo);
    }
    for (Path old : List.of(left, leftToo)) {
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));
    }
    store.writtenBefore(Instant.now().plusSeconds(60), given -> {});
    assertThat(left).doesNotExist();
    assertThat(leftToo).doesNotExist();
  }

  @Test
  void files_that_are_not_the_store_s_are_left_alone() throws IOException {
    write(freshPlace());
    Path stranger = Files.createFile(root.resolve("lost+found.txt"));
    List<ObjectName> given = new ArrayList<>();
    store.writtenBefore(Instant.now().plusSeconds(60), given::add);
    assertThat(given).hasSize(1);
    assertThat(stranger).exists();
  }

  @Test
  void a_store_without_a_directory_has_nothing() {
    List<ObjectName> given = new ArrayList<>();
    store.writtenBefore(Instant.now().plusSeconds(60), given::add);
    assertThat(given).isEmpty();
  }

  @Test
  void writing_beside_deleting_loses_nothing() {
    ObjectName place = freshPlace();
    List<List<ObjectName>> kept =
        Race.run(
            runner -> {
              List<ObjectName> own = new ArrayList<>();
              for (int i = 0; i < 40; i++) {
                ObjectName name =
                    new ObjectName(place.account(), place.site(), place.session(), Fresh.object());
                write(name);
                if (i < 39 || runner % 2 == 0) {
                  store.delete(name);
                } else {
                  own.add(name);
                }
              }
              return own;
            });
    assertThat(kept.stream().flatMap(List::stream))
        .hasSize(Race.RUNNERS / 2)
        .allSatisfy(name -> assertThat(root.resolve(name.path())).isRegularFile());
  }

  private void write(ObjectName name) {
    byte[] content = {1, 2, 3};
    store.write(name, new ByteArrayInputStream(content), content.length);
  }

  private static ObjectName freshPlace() {
    return new ObjectName(Fresh.account(), Fresh.site(), Fresh.session(), Fresh.object());
  }
}
