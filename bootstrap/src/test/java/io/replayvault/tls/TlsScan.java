package io.replayvault.tls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.proof.Row;
import io.replayvault.system.Sslyze;
import io.replayvault.tls.TlsIsStrict.Door;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What sslyze finds: everything that departs from Mozilla's intermediate profile, and besides that
 * each of its own tests that speaks of an attack. All of that counts as medium or worse.
 */
public final class TlsScan {

  private static final String CLAUSES = "C5 C6 D4 F2 G2";
  private static final Pattern DEPARTURE = Pattern.compile("(?m)^ {8}\\* (.+)$");
  private static final Pattern FAILED = Pattern.compile("(?m)^.*: ERROR - .*$");

  private final X509Certificate issuer;
  private final Path folder;

  /**
   * A scan.
   *
   * @param issuer who must have issued what the ports show
   * @param folder for what the scanner writes
   */
  public TlsScan(X509Certificate issuer, Path folder) {
    this.issuer = issuer;
    this.folder = folder;
  }

  /** A row for the product's ports, one for a server that is weak on purpose. */
  List<Row> rows(List<Door> doors, int weakPort) throws IOException {
    List<String> onWeak = findings("127.0.0.1", weakPort);
    boolean caught =
        onWeak.stream().anyMatch(each -> each.contains("TLSv1"))
            && onWeak.stream().anyMatch(each -> each.contains("_CBC_"));
    return List.of(
        nothingFound("sslyze " + Sslyze.VERSION + " finds nothing", doors),
        new Row(
            "  counter-proof: it finds TLS 1.0 and CBC on a server that has them",
            CLAUSES,
            1,
            onWeak.size() + " found",
            "both found",
            caught));
  }

  /** A row for these ports, which begins so. */
  public Row nothingFound(String claim, List<Door> doors) throws IOException {
    List<String> found = new ArrayList<>();
    for (Door door : doors) {
      findings(door.address(), door.port()).forEach(each -> found.add(door.name() + ": " + each));
    }
    return new Row(
        claim + " of medium or worse on any TLS port",
        CLAUSES,
        doors.size(),
        found.isEmpty() ? "0 found" : String.join("; ", found),
        "0 found",
        found.isEmpty());
  }

  private List<String> findings(String address, int port) throws IOException {
    Path trusted = folder.resolve("issuer.pem");
    Files.writeString(trusted, Issued.pem(List.of(issuer)));
    Path json = folder.resolve("sslyze-" + port + ".json");
    String said =
        Sslyze.installed()
            .scan(
                List.of(
                    "--mozilla_config=intermediate",
                    "--certinfo",
                    "--certinfo_ca_file=" + trusted,
                    "--early_data",
                    "--ems",
                    "--fallback",
                    "--http_headers",
                    "--json_out=" + json,
                    address + ":" + port));
    List<String> findings = new ArrayList<>();
    DEPARTURE.matcher(said).results().forEach(each -> findings.add(each.group(1)));
    FAILED.matcher(said).results().forEach(each -> findings.add(each.group().strip()));
    findings.addAll(attacks(new ObjectMapper().readTree(json.toFile())));
    if (findings.isEmpty() && !said.contains("OK - Compliant")) {
      findings.add("sslyze came to no judgement: " + said);
    }
    return findings;
  }

  private static List<String> attacks(JsonNode output) {
    List<String> attacks = new ArrayList<>();
    JsonNode scan = output.path("server_scan_results").path(0).path("scan_result");
    expect(
        attacks, scan, "session_renegotiation", "is_vulnerable_to_client_renegotiation_dos", false);
    expect(attacks, scan, "session_renegotiation", "supports_secure_renegotiation", true);
    expect(attacks, scan, "tls_compression", "supports_compression", false);
    expect(attacks, scan, "tls_1_3_early_data", "supports_early_data", false);
    expect(attacks, scan, "openssl_ccs_injection", "is_vulnerable_to_ccs_injection", false);
    expect(attacks, scan, "heartbleed", "is_vulnerable_to_heartbleed", false);
    expect(attacks, scan, "tls_extended_master_secret", "supports_ems_extension", true);
    String robot = scan.path("robot").path("result").path("robot_result").asText();
    if (!robot.startsWith("NOT_VULNERABLE")) {
      attacks.add("robot: " + robot);
    }
    JsonNode headers = scan.path("http_headers").path("result");
    if (headers.path("strict_transport_security_header").path("max_age").asLong() < 31_536_000) {
      attacks.add("http_headers: no HSTS of a year");
    }
    return attacks;
  }

  private static void expect(
      List<String> attacks, JsonNode scan, String test, String field, boolean wanted) {
    JsonNode value = scan.path(test).path("result").path(field);
    if (!value.isBoolean() || value.asBoolean() != wanted) {
      attacks.add(test + "." + field + ": " + (value.isMissingNode() ? "no answer" : value));
    }
  }
}
