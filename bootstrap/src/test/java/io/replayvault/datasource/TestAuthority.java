package io.replayvault.datasource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A certificate authority of a test, and what it signs; made by the JDK's {@code keytool}. */
public final class TestAuthority {
  private static final String PASSWORD = "only-for-this-test-run";

  private final Path folder;
  private final Path store;

  private TestAuthority(Path folder) {
    this.folder = folder;
    this.store = folder.resolve("authority.p12");
  }

  public static TestAuthority in(Path folder) throws IOException, InterruptedException {
    TestAuthority authority = new TestAuthority(Files.createDirectories(folder));
    keytool(
        authority.store,
        "-genkeypair",
        "-alias",
        "authority",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=An authority of a test",
        "-ext",
        "bc:c");
    keytool(
        authority.store,
        "-exportcert",
        "-rfc",
        "-alias",
        "authority",
        "-file",
        authority.certificate().toString());
    return authority;
  }

  /** Its own certificate, as PEM. */
  public Path certificate() {
    return folder.resolve("authority.pem");
  }

  /**
   * Lines of PostgreSQL's configuration with which it speaks TLS as {@code localhost}, and more.
   */
  public String[] postgresSettings(String... more) throws IOException, InterruptedException {
    try {
      Path server = serverFor("localhost");
      return Stream.concat(
              Stream.of(
                  "ssl = on",
                  "ssl_cert_file = '" + server + "'",
                  "ssl_key_file = '" + server.resolveSibling("server.key") + "'"),
              Stream.of(more))
          .toArray(String[]::new);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** A server's certificate for a host name, beside its key in {@code server.key}, both as PEM. */
  public Path serverFor(String host)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path server = folder.resolve("server.p12");
    Path request = folder.resolve("server.csr");
    Path signed = folder.resolve("server.pem");
    keytool(
        server,
        "-genkeypair",
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=" + host);
    keytool(server, "-certreq", "-alias", "server", "-file", request.toString());
    keytool(
        store,
        "-gencert",
        "-rfc",
        "-alias",
        "authority",
        "-infile",
        request.toString(),
        "-outfile",
        signed.toString(),
        "-ext",
        "san=dns:" + host);
    Path key = folder.resolve("server.key");
    Files.createFile(
        key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(key, privateKey(server));
    return signed;
  }

  private static String privateKey(Path file) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    Key key = keys.getKey("server", PASSWORD.toCharArray());
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
  }

  private static void keytool(Path store, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }
}
