package io.replayvault.container;

import io.replayvault.launch.Progress;
import io.replayvault.launch.database.DatabaseLogin;
import io.replayvault.launch.database.PrivateDatabase;
import io.replayvault.launch.database.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/**
 * Gives Arquillian's server a private PostgreSQL and free loopback ports, before it starts; takes
 * both away after the last test.
 */
public final class ServerWithDatabase implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Preparation.class);
  }

  /** Made by Arquillian, one for a run of tests. */
  public static final class Preparation {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Optional<PrivateDatabase> database = Optional.empty();

    void prepare(@Observes ContainerRegistry registry) throws IOException {
      Path home = Files.createTempDirectory(TARGET, "container-test-");
      PrivateDatabase started =
          PrivateDatabase.start(
              Programs.unpacked(
                  TARGET.resolve("packaging/postgresql-linux-amd64.tar"),
                  TARGET.resolve("postgresql")),
              home.resolve("database"),
              home.resolve("database.secret"),
              home.resolve("logs/postgresql.log"),
              new Progress(System.out, System::nanoTime));
      database = Optional.of(started);
      Map<String, String> settings = settings(home);
      login(settings, "replayvault.private.database", started.database());
      login(settings, "replayvault.private.keystore", started.keyStore());
      for (Container container : registry.getContainers()) {
        container
            .getContainerConfiguration()
            .property("httpPort", settings.get("replayvault.operations.port"))
            .property("javaVmArguments", arguments(settings));
      }
    }

    void stop(@Observes AfterSuite event) {
      database.ifPresent(PrivateDatabase::close);
    }

    private static Map<String, String> settings(Path home) throws IOException {
      List<Integer> ports = freePorts(5);
      Map<String, String> settings = new TreeMap<>();
      settings.put("replayvault.profile", "trial");
      settings.put("replayvault.home", home.toString());
      settings.put("replayvault.segments", "file:" + home.resolve("segments"));
      settings.put("replayvault.root.key", "pkcs12:" + home.resolve("keys/root-key.p12"));
      settings.put("replayvault.root.key.password.file", home + ".secret");
      settings.put("replayvault.operations.port", ports.get(0).toString());
      settings.put("replayvault.console.port", ports.get(1).toString());
      settings.put("replayvault.recording.port", ports.get(2).toString());
      settings.put("replayvault.loopback.console.port", ports.get(3).toString());
      settings.put("replayvault.loopback.recording.port", ports.get(4).toString());
      settings.put("replayvault.console.origin", "http://localhost:" + ports.get(3));
      settings.put("replayvault.recording.origin", "http://localhost:" + ports.get(4));
      return settings;
    }

    private static void login(Map<String, String> settings, String prefix, DatabaseLogin login) {
      settings.put(prefix + ".url", login.url());
      settings.put(prefix + ".user", login.user());
      settings.put(prefix + ".password", login.password());
    }

    private static String arguments(Map<String, String> settings) {
      return settings.entrySet().stream()
          .map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
          .collect(Collectors.joining(" "));
    }

    private static List<Integer> freePorts(int count) throws IOException {
      List<ServerSocket> held = new ArrayList<>();
      try {
        for (int i = 0; i < count; i++) {
          held.add(new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")));
        }
        return held.stream().map(ServerSocket::getLocalPort).toList();
      } finally {
        for (ServerSocket socket : held) {
          socket.close();
        }
      }
    }
  }
}
