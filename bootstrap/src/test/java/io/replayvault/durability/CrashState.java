package io.replayvault.durability;

import io.replayvault.durability.disk.DiskImage;
import io.replayvault.durability.disk.DiskOperation;
import io.replayvault.durability.disk.DiskOperation.Wrote;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a crash left of a history.
 *
 * @param history everything that was done
 * @param length how much of it was done before the crash
 * @param fates of those of its disk operations that no sync made durable, by their place; the
 *     others are {@link Fate#WHOLE}
 */
record CrashState(List<Operation> history, int length, Map<Integer, Fate> fates) {
  private static final int SECTOR = 512;

  /** What becomes of a disk operation that was not synced. */
  enum Fate {
    /** It is there. */
    WHOLE,
    /** It never was. */
    LOST,
    /** The file has its length, without the bytes: they read as zeros. */
    LENGTH_ONLY,
    /** The first half of the block's sectors was written. */
    TORN
  }

  /** What was done before the crash. */
  List<Operation> before() {
    return history.subList(0, length);
  }

  /** The disk as it comes up again. */
  DiskImage disk() {
    DiskImage image = new DiskImage();
    for (int i = 0; i < length; i++) {
      if (history.get(i) instanceof Operation.OnDisk onDisk) {
        apply(image, onDisk.change(), fates.getOrDefault(i, Fate.WHOLE));
      }
    }
    return image;
  }

  /** The databases as they come up again. */
  Databases databases() {
    Databases databases = new Databases();
    for (Operation operation : before()) {
      if (operation instanceof Operation.Committed committed) {
        databases.redo(committed);
      }
    }
    return databases;
  }

  private static void apply(DiskImage image, DiskOperation change, Fate fate) {
    switch (fate) {
      case WHOLE -> image.apply(change);
      case LOST -> {}
      case LENGTH_ONLY -> image.apply(cut((Wrote) change, 0));
      case TORN -> {
        int sectors = ((Wrote) change).bytes().length / SECTOR;
        image.apply(cut((Wrote) change, sectors / 2 * SECTOR));
      }
    }
  }

  private static Wrote cut(Wrote wrote, int kept) {
    byte[] bytes = new byte[wrote.bytes().length];
    System.arraycopy(wrote.bytes(), 0, bytes, 0, Math.min(kept, bytes.length));
    return new Wrote(wrote.file(), wrote.at(), Arrays.copyOf(bytes, bytes.length), wrote.when());
  }
}
