package io.replayvault.s3.session;

import io.replayvault.application.fixtures.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate authority of a private network, with one server's certificate for 127.0.0.1; made
 * by the JDK's {@code keytool}.
 *
 * @param certificate the authority's own, PEM
 * @param keyStore the server's key and chain, PKCS#12
 */
record OwnAuthority(Path certificate, Path keyStore) {
  static final String PASSWORD = "not-a-secret";

  static OwnAuthority make(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path own = folder.resolve("authority.p12");
    Path certificate = folder.resolve("authority.pem");
    Path server = folder.resolve("server.p12");
    Path request = folder.resolve("server.csr");
    Path answer = folder.resolve("server.pem");
    keytool(
        own, "-genkeypair", "-alias", "ca", "-dname", "CN=Own CA", "-ext", "bc:c", "-keyalg", "EC");
    keytool(own, "-exportcert", "-alias", "ca", "-rfc", "-file", certificate.toString());
    keytool(server, "-genkeypair", "-alias", "s3", "-dname", "CN=store", "-keyalg", "EC");
    keytool(server, "-certreq", "-alias", "s3", "-file", request.toString());
    keytool(
        own,
        "-gencert",
        "-alias",
        "ca",
        "-ext",
        "san=ip:127.0.0.1",
        "-rfc",
        "-infile",
        request.toString(),
        "-outfile",
        answer.toString());
    keytool(server, "-importcert", "-noprompt", "-alias", "ca", "-file", certificate.toString());
    keytool(server, "-importcert", "-alias", "s3", "-file", answer.toString());
    return new OwnAuthority(certificate, server);
  }

  private static void keytool(Path store, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ServerProcess.program("keytool")));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("keytool " + String.join(" ", arguments) + ": " + said);
    }
  }
}
