package io.replayvault.proof;

import io.replayvault.system.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A place of segments, as nodes are told of it and as a test looks into it past them.
 *
 * @param text as the settings have it
 * @param folder where each object lies as a file
 * @param endpoint of its S3; empty for a disk
 */
record SegmentPlace(String text, Path folder, String endpoint) {
  /** No part of an object's name begins with a dot. */
  private static final String HIDDEN = "/.";

  static SegmentPlace disk(Path folder) {
    return new SegmentPlace("file:" + folder, folder, "");
  }

  static SegmentPlace bucket(ObjectStore store, String name) {
    return new SegmentPlace("s3://" + name, store.bucket(name), store.endpoint());
  }

  /** What makes it the place that is written. */
  Map<String, String> asMain() {
    return Map.of("REPLAYVAULT_SEGMENTS", text);
  }

  /** What makes it the place that is read, too. */
  Map<String, String> asOther() {
    Map<String, String> settings = new HashMap<>();
    settings.put("REPLAYVAULT_SEGMENTS_ALSO", text);
    if (!endpoint.isEmpty()) {
      settings.put("REPLAYVAULT_SEGMENTS_ALSO_REGION", "us-east-1");
      settings.put("REPLAYVAULT_SEGMENTS_ALSO_ENDPOINT", endpoint);
    }
    return settings;
  }

  /** The ids of the objects that lie here whole. */
  List<String> objects() {
    return files().stream().map(file -> String.valueOf(file.getFileName())).toList();
  }

  /** The objects' files, without marks and what is being written. */
  List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !folder.relativize(file).toString().contains(HIDDEN))
          .filter(file -> !folder.relativize(file).toString().startsWith("."))
          .filter(Files::isRegularFile)
          .toList();
    } catch (NoSuchFileException notYet) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException changedMeanwhile) {
      return files();
    }
  }

  /** Those of one session. */
  List<Path> files(String session) {
    return files().stream()
        .filter(file -> String.valueOf(file.getParent()).endsWith(session))
        .toList();
  }
}
