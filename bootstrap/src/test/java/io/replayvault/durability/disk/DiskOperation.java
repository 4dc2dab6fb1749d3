package io.replayvault.durability.disk;

import java.time.Instant;

/** Something that was done to a disk; a node is a file or directory without its name. */
public sealed interface DiskOperation {
  /** A directory shows a node under a name: a file or directory was made, or a file linked. */
  record Named(int directory, String name, int node, boolean isDirectory)
      implements DiskOperation {}

  /** A directory shows a name no longer. */
  record Unnamed(int directory, String name) implements DiskOperation {}

  /**
   * Bytes within one block of a file.
   *
   * @param at where in the file they begin
   * @param when the file's time of change from then on
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Wrote(int file, int at, byte[] bytes, Instant when) implements DiskOperation {
    /** What a disk writes at once. */
    public static final int BLOCK = 4096;
  }

  /** Everything done to the node so far is durable. */
  record Synced(int node) implements DiskOperation {}

  /** Whether syncing that node makes this durable. */
  default boolean isSettledBy(int node) {
    return switch (this) {
      case Named named -> named.directory() == node;
      case Unnamed unnamed -> unnamed.directory() == node;
      case Wrote wrote -> wrote.file() == node;
      case Synced synced -> false;
    };
  }
}
