package io.replayvault.durability.disk;

import io.replayvault.durability.disk.DiskOperation.Named;
import io.replayvault.durability.disk.DiskOperation.Synced;
import io.replayvault.durability.disk.DiskOperation.Unnamed;
import io.replayvault.durability.disk.DiskOperation.Wrote;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What lies on a disk: directories by their nodes, files by theirs. Built from operations, all of
 * them or those that a crash left; a file that no name leads to is still here, as its blocks are on
 * a disk.
 */
public final class DiskImage {
  static final int ROOT = 0;

  private final Map<Integer, TreeMap<String, Integer>> directories = new HashMap<>();
  private final Map<Integer, Content> files = new HashMap<>();
  private int nodes = ROOT;

  /** An empty disk. */
  public DiskImage() {
    directories.put(ROOT, new TreeMap<>());
  }

  /** Does what was done. */
  public void apply(DiskOperation operation) {
    switch (operation) {
      case Named named -> name(named);
      case Unnamed unnamed -> names(unnamed.directory()).remove(unnamed.name());
      case Wrote wrote -> file(wrote.file()).write(wrote.at(), wrote.bytes(), wrote.when());
      case Synced synced -> {}
    }
  }

  /** The bytes of every file, also of those without a name. */
  public Collection<byte[]> contents() {
    return files.values().stream().map(Content::bytes).toList();
  }

  /** How many files have a name. */
  public int namedFiles() {
    return namedFiles(ROOT);
  }

  private int namedFiles(int directory) {
    return names(directory).values().stream()
        .mapToInt(node -> directories.containsKey(node) ? namedFiles(node) : 1)
        .sum();
  }

  int newNode() {
    return ++nodes;
  }

  Optional<Integer> child(int directory, String name) {
    return Optional.ofNullable(directories.get(directory)).map(names -> names.get(name));
  }

  boolean isDirectory(int node) {
    return directories.containsKey(node);
  }

  List<String> list(int directory) {
    return List.copyOf(names(directory).keySet());
  }

  byte[] read(int file) {
    return file(file).bytes();
  }

  Instant modified(int node) {
    Content content = files.get(node);
    return content == null ? Instant.EPOCH : content.modified;
  }

  private void name(Named named) {
    names(named.directory()).put(named.name(), named.node());
    if (named.isDirectory()) {
      names(named.node());
    } else {
      file(named.node());
    }
  }

  private TreeMap<String, Integer> names(int directory) {
    nodes = Math.max(nodes, directory);
    return directories.computeIfAbsent(directory, node -> new TreeMap<>());
  }

  private Content file(int node) {
    nodes = Math.max(nodes, node);
    return files.computeIfAbsent(node, fresh -> new Content());
  }

  /** A file's bytes; what was skipped reads as zeros. */
  private static final class Content {
    private byte[] bytes = {};
    private Instant modified = Instant.EPOCH;

    void write(int at, byte[] written, Instant when) {
      if (at + written.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, at + written.length);
      }
      System.arraycopy(written, 0, bytes, at, written.length);
      modified = when;
    }

    byte[] bytes() {
      return bytes;
    }
  }
}
