package io.replayvault.s3.session;

import io.replayvault.application.fixtures.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Adobe's S3Mock: it has versions, and checks no signature. The build puts its jar there. */
final class S3Mock {
  private static final Path JAR = Path.of("target", "servers", "s3mock-exec.jar").toAbsolutePath();

  private S3Mock() {}

  static S3Server start(Path folder) throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    Path objects = Files.createDirectories(folder.resolve("objects"));
    ServerProcess process =
        ServerProcess.start(
            List.of(
                ServerProcess.java(),
                "-Xmx384m",
                "-jar",
                JAR.toString(),
                "--http.port=" + port,
                "--server.port=0",
                "--com.adobe.testing.s3mock.store.root=" + objects),
            folder.resolve("s3mock.log"),
            port);
    return S3Server.withBucket(process, URI.create("http://127.0.0.1:" + port), Optional.empty());
  }
}
