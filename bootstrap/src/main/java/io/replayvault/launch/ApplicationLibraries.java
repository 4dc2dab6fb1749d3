package io.replayvault.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;

/**
 * The application's own classes, without a server around them: the libraries of the EAR and of the
 * data sources that the jar carries, in a folder of their own until they are closed. The server's
 * directory is left alone, since a node may be running from it.
 */
final class ApplicationLibraries implements AutoCloseable {
  private static final String SOURCE = "io.replayvault.datasource.VaultDataSource";
  private static final String SERVER = "server/usr/servers/replayvault/";
  private static final String EAR = SERVER + "apps/replayvault.ear";
  private static final String DRIVERS = SERVER + "jdbc/";

  private final Path folder;
  private final URLClassLoader loader;

  private ApplicationLibraries(Path folder, URLClassLoader loader) {
    this.folder = folder;
    this.loader = loader;
  }

  /**
   * Takes them out of the jar.
   *
   * @throws LaunchRefused when there is no room for them
   */
  static ApplicationLibraries of(Path jar) {
    try {
      Path folder = Files.createTempDirectory("replayvault-");
      try (JarFile file = new JarFile(jar.toFile(), false)) {
        List<URL> libraries = new ArrayList<>();
        for (JarEntry entry : file.stream().filter(ApplicationLibraries::isWanted).toList()) {
          try (InputStream in = file.getInputStream(entry)) {
            libraries.addAll(
                entry.getName().equals(EAR)
                    ? fromEar(in, folder)
                    : List.of(kept(in, folder, entry)));
          }
        }
        ClassLoader parent = ApplicationLibraries.class.getClassLoader();
        return new ApplicationLibraries(
            folder, new URLClassLoader("application", libraries.toArray(URL[]::new), parent));
      }
    } catch (IOException e) {
      throw new LaunchRefused(
          "the application cannot be unpacked to "
              + System.getProperty("java.io.tmpdir")
              + ": make room, about 50 MB ("
              + e
              + ")",
          e);
    }
  }

  ClassLoader loader() {
    return loader;
  }

  /**
   * Connections to one of the two databases.
   *
   * @param settings beginning of its settings, such as {@code replayvault.database}
   * @param purpose {@code application} or {@code migration}
   */
  DataSource dataSource(String settings, String purpose) throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(SOURCE);
    Object source = type.getConstructor().newInstance();
    type.getMethod("setSettings", String.class).invoke(source, settings);
    type.getMethod("setPurpose", String.class).invoke(source, purpose);
    return (DataSource) source;
  }

  private static boolean isWanted(ZipEntry entry) {
    String name = entry.getName();
    return name.equals(EAR) || name.startsWith(DRIVERS) && name.endsWith(".jar");
  }

  private static List<URL> fromEar(InputStream ear, Path folder) throws IOException {
    List<URL> libraries = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(ear)) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        if (each.getName().startsWith("lib/") && each.getName().endsWith(".jar")) {
          libraries.add(kept(zip, folder, each));
        }
      }
    }
    return libraries;
  }

  private static URL kept(InputStream in, Path folder, ZipEntry entry) throws IOException {
    Path name = Path.of(entry.getName()).getFileName();
    Path file = folder.resolve(name);
    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    return file.toUri().toURL();
  }

  @Override
  public void close() {
    try {
      loader.close();
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    } catch (IOException e) {
      // Files in the folder for temporary ones: the system takes them away in time.
    }
  }
}
