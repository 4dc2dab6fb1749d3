package io.replayvault.durability.disk;

/** Is told of what is done to a {@link ModelDisk}. */
public interface DiskWatch {
  /** Somebody is about to look at the disk or change it; may hold them up. */
  void before();

  /**
   * This was done.
   *
   * @param path of the file or directory
   */
  void after(DiskOperation operation, String path);

  /** Watches nothing. */
  static DiskWatch none() {
    return new DiskWatch() {
      @Override
      public void before() {
        // nobody is held up
      }

      @Override
      public void after(DiskOperation operation, String path) {
        // nobody is told
      }
    };
  }
}
