package io.replayvault.persistence.session;

import io.replayvault.application.session.out.ObjectName;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SessionId;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks the files of a {@link FileSegmentStore}, whatever is written and deleted meanwhile. On the
 * way it removes unfinished files that a crash left behind. Files that are not the store's are left
 * alone.
 */
final class SegmentWalk {
  /** How the name of a file begins that is being written; no id begins so. */
  static final String UNFINISHED = ".writing-";

  private static final Duration ABANDONED = Duration.ofHours(1);
  private static final int DEPTH = 4;

  private final Path root;
  private final InstantSource clock;

  SegmentWalk(Path root, InstantSource clock) {
    this.root = root;
    this.clock = clock;
  }

  void writtenBefore(Instant instant, Consumer<ObjectName> each) throws IOException {
    Instant abandonedBefore = clock.instant().minus(ABANDONED);
    Files.walkFileTree(
        root,
        Set.of(),
        DEPTH,
        new Visitor() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Instant modified = attributes.lastModifiedTime().toInstant();
            if (isUnfinished(file) && modified.isBefore(abandonedBefore)) {
              Files.deleteIfExists(file);
            } else if (attributes.isRegularFile() && modified.isBefore(instant)) {
              nameOf(file).ifPresent(each);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isUnfinished(Path file) {
    return file.getFileName().toString().startsWith(UNFINISHED);
  }

  private Optional<ObjectName> nameOf(Path file) {
    Path name = root.relativize(file);
    if (name.getNameCount() != DEPTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ObjectName(
              new AccountId(name.getName(0).toString()),
              new SiteId(name.getName(1).toString()),
              new SessionId(name.getName(2).toString()),
              new ObjectId(name.getName(3).toString())));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Goes on when a file or directory went away meanwhile. */
  private abstract static class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }
}
