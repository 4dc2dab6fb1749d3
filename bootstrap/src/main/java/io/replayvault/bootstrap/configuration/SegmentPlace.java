package io.replayvault.bootstrap.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where sealed segments lie. */
public sealed interface SegmentPlace {
  /** As an operator writes it. */
  String text();

  /** Whether one of the two lies in the other, or both are the same. */
  boolean overlaps(SegmentPlace other);

  /**
   * A directory of a file system.
   *
   * @param path its path; made if it is not there
   */
  record Folder(Path path) implements SegmentPlace {
    @Override
    public String text() {
      return "file:" + path;
    }

    @Override
    public boolean overlaps(SegmentPlace other) {
      return other instanceof Folder(Path there)
          && (path.startsWith(there) || there.startsWith(path));
    }
  }

  /**
   * A bucket of Amazon's S3 or of a store that speaks S3.
   *
   * @param name the bucket's name
   * @param prefix before every key: empty, or ends with {@code /}
   * @param region of the bucket
   * @param endpoint empty for Amazon's
   * @param encryption {@code none}, {@code AES256}, {@code aws:kms} or {@code aws:kms:KEY-ARN}
   * @param trust PEM file of whom the endpoint's certificate must come from; empty for the Java
   *     runtime's own list
   */
  record Bucket(
      String name,
      String prefix,
      String region,
      Optional<URI> endpoint,
      String encryption,
      Optional<Path> trust)
      implements SegmentPlace {
    @Override
    public String text() {
      return "s3://" + name + "/" + prefix;
    }

    @Override
    public boolean overlaps(SegmentPlace other) {
      return other instanceof Bucket there
          && name.equals(there.name)
          && endpoint.equals(there.endpoint)
          && (prefix.startsWith(there.prefix) || there.prefix.startsWith(prefix));
    }
  }
}
