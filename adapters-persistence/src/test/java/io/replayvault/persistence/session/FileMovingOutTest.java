package io.replayvault.persistence.session;

import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.MovingOutContract;
import io.replayvault.application.session.out.SegmentStore;
import java.nio.file.Path;
import java.time.InstantSource;
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

  private FileSegmentStore place() {
    return new FileSegmentStore(folder.resolve("segments"), InstantSource.system());
  }
}
