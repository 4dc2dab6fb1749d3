package io.replayvault.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An issuer of a test's own, made by the JDK's {@code keytool}, and what it has issued. */
public final class TestCertificates {

  /** Names that a certificate for the whole product on this machine needs. */
  public static final String LOCAL_NAMES =
      "san=dns:localhost,dns:console.localhost,dns:replay.localhost,dns:record.localhost"
          + ",ip:127.0.0.1,ip:127.0.0.2";

  private static final String PASSWORD = "test-issuer";
  private static final String ISSUER = "issuer";

  private final Path store;

  private TestCertificates(Path store) {
    this.store = store;
  }

  /** Makes the issuer, with its key in {@code folder}. */
  public static TestCertificates in(Path folder) {
    TestCertificates certificates = new TestCertificates(folder.resolve("issuer.p12"));
    certificates.generate(
        ISSUER,
        "CN=Test issuer",
        List.of("-ext", "bc:c", "-ext", "ku:c=keyCertSign", "-validity", "90"));
    return certificates;
  }

  /** The issuer's own certificate. */
  public X509Certificate issuer() {
    return read(ISSUER).chain().getFirst();
  }

  /** A client that trusts the issuer and nobody else. */
  public HttpClient browser() {
    return client().build();
  }

  /** The same at one of this machine's addresses. */
  public HttpClient browserAt(String address) throws UnknownHostException {
    return client().localAddress(InetAddress.getByName(address)).build();
  }

  private HttpClient.Builder client() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(ISSUER, issuer());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, trust.getTrustManagers(), null);
      return HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .sslContext(tls);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate with an EC key, good for {@link #LOCAL_NAMES} for thirty days. */
  public Issued issue(String name) {
    return issue(name, "-ext", LOCAL_NAMES, "-validity", "30");
  }

  /** A certificate as {@code options} of {@code keytool -genkeypair} say. */
  public Issued issue(String name, String... options) {
    List<String> all = new ArrayList<>(List.of("-signer", ISSUER));
    all.addAll(Arrays.asList(options));
    generate(name, "CN=" + name, all);
    return read(name);
  }

  private void generate(String alias, String name, List<String> options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                name,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
    if (!options.contains("-keyalg")) {
      command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    }
    command.addAll(options);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool: " + said);
      }
    } catch (IOException e) {
      throw new IllegalStateException("keytool of this JDK cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Issued read(String alias) {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      return new Issued(
          (PrivateKey) keys.getKey(alias, PASSWORD.toCharArray()),
          Arrays.stream(keys.getCertificateChain(alias)).map(X509Certificate.class::cast).toList());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
