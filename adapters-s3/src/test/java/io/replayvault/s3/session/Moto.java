package io.replayvault.s3.session;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * moto: it has versions and object lock, and checks no signature. A Python program; the first test
 * that needs it puts it into an environment of its own below {@code target}, at the versions that
 * {@code moto-requirements.txt} names.
 */
final class Moto {
  private static final Path ENVIRONMENT = Path.of("target", "moto").toAbsolutePath();
  private static final String REQUIREMENTS = "/moto-requirements.txt";

  private Moto() {}

  static S3Server start(Path folder) throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    ServerProcess process =
        ServerProcess.start(
            List.of(installed(folder).toString(), "-H", "127.0.0.1", "-p", Integer.toString(port)),
            folder.resolve("moto.log"),
            port);
    return S3Server.withBucket(process, URI.create("http://127.0.0.1:" + port), Optional.empty());
  }

  private static synchronized Path installed(Path folder) throws IOException, InterruptedException {
    Path program = ENVIRONMENT.resolve("bin/moto_server");
    Path requirements = ENVIRONMENT.resolve("requirements.txt");
    try (InputStream wanted = Moto.class.getResourceAsStream(REQUIREMENTS)) {
      byte[] text = wanted.readAllBytes();
      if (!Files.exists(program) || !sameAs(requirements, text)) {
        Path log = folder.resolve("install.log");
        run(List.of("python3", "-m", "venv", "--clear", ENVIRONMENT.toString()), log);
        Path copy = folder.resolve("requirements.txt");
        Files.write(copy, text);
        String pip = ENVIRONMENT.resolve("bin/pip").toString();
        run(List.of(pip, "install", "--quiet", "--requirement", copy.toString()), log);
        // Last, so that an installation that broke off is begun anew.
        Files.move(copy, requirements, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return program;
  }

  private static boolean sameAs(Path requirements, byte[] text) throws IOException {
    return Files.exists(requirements) && Arrays.equals(Files.readAllBytes(requirements), text);
  }

  private static void run(List<String> command, Path log) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(
          "moto cannot be installed; it needs python3 with venv: " + Files.readString(log));
    }
  }
}
