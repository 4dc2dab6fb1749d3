package io.replayvault.durability.disk;

import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreContract;
import io.replayvault.persistence.session.FileSegmentStore;
import java.time.InstantSource;

/** The segment store keeps its contract on the model, as it does on a real disk. */
final class ModelDiskStoreTest extends SegmentStoreContract {
  private final InstantSource clock = InstantSource.system();
  private final ModelDisk disk = new ModelDisk(new DiskImage(), clock, DiskWatch.none());
  private final SegmentStore store = new FileSegmentStore(disk.getPath("/segments"), clock);

  @Override
  protected SegmentStore store() {
    return store;
  }
}
