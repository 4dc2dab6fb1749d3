package io.replayvault.s3.session;

import io.replayvault.application.fixtures.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** s3proxy: it checks signatures and checksums, and honours conditional puts. */
final class S3Proxy {
  private S3Proxy() {}

  /** Over a folder, in plain HTTP. */
  static S3Server plain(Path folder) throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    URI endpoint = URI.create("http://127.0.0.1:" + port);
    return start(
        folder,
        port,
        endpoint,
        "s3proxy.endpoint=" + endpoint + "\n" + inFolder(folder),
        Optional.empty());
  }

  /** Over a folder, in TLS with a certificate of an authority of its own. */
  static S3Server overTls(Path folder) throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    URI endpoint = URI.create("https://127.0.0.1:" + port);
    OwnAuthority authority = OwnAuthority.make(folder.resolve("authority"));
    return start(
        folder,
        port,
        endpoint,
        """
        s3proxy.secure-endpoint=%s
        s3proxy.keystore-path=%s
        s3proxy.keystore-password=%s
        """
                .formatted(endpoint, authority.keyStore(), OwnAuthority.PASSWORD)
            + inFolder(folder),
        Optional.of(authority.certificate()));
  }

  private static String inFolder(Path folder) throws IOException {
    Path objects = Files.createDirectories(folder.resolve("objects"));
    return """
        jclouds.provider=filesystem
        jclouds.filesystem.basedir=%s
        """
        .formatted(objects);
  }

  private static S3Server start(
      Path folder, int port, URI endpoint, String properties, Optional<Path> trust)
      throws IOException, InterruptedException {
    Path configuration = folder.resolve("s3proxy.properties");
    Files.writeString(
        configuration,
        """
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        %s"""
            .formatted(S3Server.ID, S3Server.SECRET, properties));
    ServerProcess process =
        ServerProcess.start(
            List.of(
                ServerProcess.java(),
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.gaul.s3proxy.Main",
                "--properties",
                configuration.toString()),
            folder.resolve("s3proxy.log"),
            port);
    return S3Server.withBucket(process, endpoint, trust);
  }
}
