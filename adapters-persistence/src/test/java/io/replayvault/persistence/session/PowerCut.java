package io.replayvault.persistence.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A disk that notes what was synced, and forgets the rest when its power is cut: names that their
 * directory was not synced for are gone, with all below them. (A real disk may keep them; a store
 * must not count on it.) It can also leave steps out or fail at one.
 */
final class PowerCut implements Disk {
  private final Disk disk = new PosixDisk();
  private final Set<Path> durable = new HashSet<>();
  private final List<String> steps = new ArrayList<>();
  private final BiPredicate<String, Path> leftOut;
  private int failingStep = -1;

  PowerCut(BiPredicate<String, Path> leftOut) {
    this.leftOut = leftOut;
  }

  /** A disk that does everything it is told. */
  static PowerCut honest() {
    return new PowerCut((step, path) -> false);
  }

  /** The step, counted from 0, that fails as if the disk were full. */
  void failAt(int step) {
    failingStep = step;
    steps.clear();
  }

  /** What was done, in order. */
  List<String> steps() {
    return List.copyOf(steps);
  }

  /** Takes away what below the root was not synced. */
  void cut(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!survives(root, path)) {
          Files.delete(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean survives(Path root, Path path) {
    for (Path name = path; name.startsWith(root); name = name.resolve("..").normalize()) {
      if (!durable.contains(name)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean createDirectory(Path directory) throws IOException {
    step("createDirectory", directory);
    return disk.createDirectory(directory);
  }

  @Override
  public long write(Path file, InputStream content) throws IOException {
    step("write", file);
    return disk.write(file, content);
  }

  @Override
  public void link(Path name, Path file) throws IOException {
    step("link", name);
    disk.link(name, file);
  }

  @Override
  public boolean remove(Path name) throws IOException {
    step("remove", name);
    return disk.remove(name);
  }

  @Override
  public void sync(Path directory) throws IOException {
    if (step("sync", directory)) {
      disk.sync(directory);
      durable.removeIf(path -> directory.equals(path.getParent()));
      try (Stream<Path> names = Files.list(directory)) {
        names.forEach(durable::add);
      }
    }
  }

  private boolean step(String step, Path path) throws IOException {
    if (steps.size() == failingStep) {
      steps.add("failed " + step);
      throw new IOException("No space left on device");
    }
    steps.add(step);
    return !leftOut.test(step, path);
  }
}
