package io.replayvault.persistence.session;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.MovingOutContract;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileMovingOutTest extends MovingOutContract {
  @TempDir Path folder;

  @Override
  protected MovingOut mark() {
    return place().movingOut();
  }

  @Override
  protected SegmentStore store() {
    return place();
  }

  @Test
  void a_mark_that_cannot_be_looked_for_is_not_taken_for_absent() throws IOException {
    Path root = Files.createDirectory(folder.resolve("segments"));
    Files.createSymbolicLink(root.resolve(".moving-out"), Path.of(".moving-out"));
    assertThatExceptionOfType(SegmentStoreUnavailable.class).isThrownBy(() -> mark().isSet());
  }

  private FileSegmentStore place() {
    return new FileSegmentStore(folder.resolve("segments"), InstantSource.system());
  }
}
