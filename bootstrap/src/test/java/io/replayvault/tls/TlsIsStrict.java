package io.replayvault.tls;

import io.replayvault.proof.Claim;
import io.replayvault.proof.Row;
import io.replayvault.proof.Size;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;

/**
 * Every TLS port of a production deployment, from outside: old protocols and suites, what the
 * browser is told (HSTS), a certificate exchanged while it runs, and what a scanner finds (clauses
 * C5, C6, D4, F2).
 */
public final class TlsIsStrict implements Claim {

  private static final String CLAUSES = "C5 C6 D4 F2";
  private static final Duration RELOAD_LIMIT = Duration.ofSeconds(10);
  private static final Duration HALF_WRITTEN = Duration.ofSeconds(6);
  private static final String HSTS = "strict-transport-security";

  @Override
  public List<Row> check(Size size) throws Exception {
    Path folder = Files.createTempDirectory("replayvault-tls");
    TestCertificates issuer = TestCertificates.in(folder);
    Issued first = issuer.issue("first");
    Issued second =
        issuer.issue(
            "second",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-ext",
            TestCertificates.LOCAL_NAMES,
            "-validity",
            "30");
    List<Row> rows = new ArrayList<>();
    try (ProductionVault vault = ProductionVault.start(folder, first);
        WeakServer weak = WeakServer.start(folder, second)) {
      TlsClient client = new TlsClient(issuer.issuer());
      List<Door> doors = doors(vault);
      rows.add(hsts(client, doors));
      rows.add(hstsCounterProof(vault));
      rows.addAll(new TlsScan(issuer.issuer(), folder).rows(doors, weak.port()));
      rows.add(oldTlsIsRefused("an EC", doors));
      rows.addAll(reload(vault, client, doors, first, second));
      rows.add(oldTlsIsRefused("an RSA", doors));
      rows.add(oldTlsCounterProof(weak));
    }
    return rows;
  }

  private static List<Door> doors(ProductionVault vault) {
    return List.of(
        new Door("console", "127.0.0.1", vault.console(), "console.localhost"),
        new Door("recording", "127.0.0.1", vault.recording(), "record.localhost"),
        new Door(
            "operations",
            ProductionVault.OPERATIONS_ADDRESS,
            vault.operations(),
            ProductionVault.OPERATIONS_ADDRESS));
  }

  private static Row oldTlsIsRefused(String kind, List<Door> doors) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Door door : doors) {
      OldTls.takenBy(door.address(), door.port())
          .forEach(old -> wrong.add(door.name() + " takes " + old));
      if (!OldTls.goodIsTakenBy(door.address(), door.port())) {
        wrong.add(door.name() + " refuses what is good");
      }
    }
    return new Row(
        "Old protocols and suites are refused on every port, with " + kind + " certificate",
        CLAUSES,
        (long) doors.size() * (OldTls.hellos().size() + 1),
        wrong.isEmpty() ? "0 taken" : String.join(", ", wrong),
        "0 taken",
        wrong.isEmpty());
  }

  private static Row oldTlsCounterProof(WeakServer weak) throws IOException {
    List<String> taken = OldTls.takenBy("127.0.0.1", weak.port());
    boolean caught =
        taken.containsAll(List.of("TLS 1.0", "TLS 1.1", "CBC with SHA-1", "static RSA"));
    return new Row(
        "  counter-proof: a server with TLS 1.0, CBC and static RSA is caught",
        CLAUSES,
        OldTls.hellos().size(),
        taken.size() + " taken",
        "4 or more taken",
        caught);
  }

  /**
   * Answers of every kind: a page, a refusal, a path that is not there, a name that is not ours.
   */
  private static Row hsts(TlsClient client, List<Door> doors) throws IOException {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    paths.put("console", List.of("/", "/api/v1/me", "/nowhere", "/api/v1/openapi.json"));
    paths.put("recording", List.of("/recorder/latest.json", "/nowhere", "/record/v1/sk_x/policy"));
    paths.put("operations", List.of("/health/ready", "/nowhere"));
    List<String> without = new ArrayList<>();
    long tried = 0;
    for (Door door : doors) {
      for (String host : List.of(door.host(), "replay.localhost", "stranger.example")) {
        for (String path : paths.getOrDefault(door.name(), List.of())) {
          tried++;
          try (SSLSocket socket = client.connect(door.address(), door.port())) {
            TlsClient.Answer answer = TlsClient.ask(socket, host + ":" + door.port(), path);
            if (!isStrict(answer)) {
              without.add(door.name() + " " + host + path + " " + answer.status());
            }
          }
        }
      }
    }
    return new Row(
        "Every answer over TLS tells the browser to come by TLS only (HSTS)",
        "C5 C6 F2",
        tried,
        without.isEmpty() ? "0 without" : String.join(", ", without),
        "0 without",
        without.isEmpty());
  }

  private static boolean isStrict(TlsClient.Answer answer) {
    String value = answer.fields().getOrDefault(HSTS, "");
    return answer.status() >= 200 && value.startsWith("max-age=31536000");
  }

  private static Row hstsCounterProof(ProductionVault vault) throws IOException {
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress("127.0.0.1", vault.operations()));
      TlsClient.Answer answer =
          TlsClient.ask(plain, "127.0.0.1:" + vault.operations(), "/health/ready");
      return new Row(
          "  counter-proof: an answer without HSTS (operations on loopback) is seen",
          "C5 C6 F2",
          1,
          isStrict(answer) ? "has it" : "has none",
          "has none",
          answer.status() == 200 && !isStrict(answer));
    }
  }

  /** Half of a new certificate, then the whole of it, while connections are open. */
  private static List<Row> reload(
      ProductionVault vault, TlsClient client, List<Door> doors, Issued first, Issued second)
      throws IOException, InterruptedException {
    Path certificate = vault.certificateFile();
    List<SSLSocket> open = new ArrayList<>();
    for (Door door : doors) {
      open.add(client.connect(door.address(), door.port()));
    }
    String text = Issued.pem(second.chain());
    Files.writeString(certificate, text.substring(0, text.length() / 2));
    TimeUnit.MILLISECONDS.sleep(HALF_WRITTEN.toMillis());
    boolean oldInUse = showAll(client, doors, first.certificate());
    Row half =
        new Row(
            "Half of a certificate file leaves the old certificate in use on every port",
            CLAUSES,
            doors.size(),
            oldInUse ? "old in use after 6 s" : "another is shown",
            "old in use after 6 s",
            oldInUse);
    second.writePem(certificate, vault.keyFile());
    long begun = System.nanoTime();
    boolean taken = false;
    while (!taken && System.nanoTime() - begun < RELOAD_LIMIT.toNanos() * 3) {
      TimeUnit.MILLISECONDS.sleep(200);
      taken = showAll(client, doors, second.certificate());
    }
    Duration after = Duration.ofNanos(System.nanoTime() - begun);
    long goOn = 0;
    for (int i = 0; i < open.size(); i++) {
      try (SSLSocket socket = open.get(i)) {
        Door door = doors.get(i);
        String host = door.host() + ":" + door.port();
        goOn += TlsClient.ask(socket, host, "/").status() > 0 ? 1 : 0;
      }
    }
    return List.of(
        half,
        new Row(
            "A new certificate is shown to new connections on every port, without a restart",
            CLAUSES,
            doors.size(),
            taken ? "after %.1f s".formatted(after.toMillis() / 1000.0) : "never",
            "within 10 s",
            taken && after.compareTo(RELOAD_LIMIT) <= 0),
        new Row(
            "Connections from before go on",
            CLAUSES,
            open.size(),
            goOn + " answer",
            open.size() + " answer",
            goOn == open.size()));
  }

  private static boolean showAll(TlsClient client, List<Door> doors, X509Certificate certificate)
      throws IOException {
    X509Certificate[] shown = new X509Certificate[doors.size()];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = client.shown(doors.get(i).address(), doors.get(i).port());
    }
    return Arrays.stream(shown).allMatch(certificate::equals);
  }

  /**
   * A TLS port.
   *
   * @param name what it is
   * @param address where it is
   * @param port where it is
   * @param host the name by which browsers call it
   */
  public record Door(String name, String address, int port, String host) {}
}
