package io.replayvault.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The project's own files, as they lie in the checkout in which the tests run. */
final class Checkout {
  private static final Set<String> NOT_OURS =
      Set.of("target", "node_modules", "dist", ".git", ".liberty");

  private Checkout() {}

  /** The folder with the README: the nearest one upwards that holds {@code docs/adr}. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("docs/adr"))) {
      Path up = folder.getParent();
      if (up == null) {
        throw new IllegalStateException("the tests do not run inside a checkout");
      }
      folder = up;
    }
    return folder;
  }

  /** Files whose name ends so, in order of their paths. */
  static List<File> files(String ending) {
    Path root = root();
    List<File> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return NOT_OURS.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (file.toString().endsWith(ending)) {
                String path = "/" + root.relativize(file).toString().replace('\\', '/');
                found.add(new File(path, Files.readString(file)));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort((a, b) -> a.path().compareTo(b.path()));
    return found;
  }

  /** The text of a file at a path from the root. */
  static String read(String path) {
    try {
      return Files.readString(root().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file of the project.
   *
   * @param path from the root, with a leading slash
   * @param text its content
   */
  record File(String path, String text) {}
}
