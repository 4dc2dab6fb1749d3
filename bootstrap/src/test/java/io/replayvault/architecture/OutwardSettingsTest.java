package io.replayvault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each setting by which a node calls somebody is in the network guide, whose reader opens a
 * firewall by it: found by what the settings are, and by what in the code opens connections (clause
 * D4).
 */
@Adr(39)
final class OutwardSettingsTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(REPLAYVAULT_[A-Z0-9_]+)` \\|.*\\| ([^|]+) \\| [^|]+ \\|$");

  private static final Pattern CALLED = Pattern.compile("(?m)^\\| `(REPLAYVAULT_[A-Z0-9_]+)` \\|");

  /** Units of settings that name a place in a network. */
  private static final Pattern PLACE =
      Pattern.compile("URL|host|s3:|origin|awskms|SEGMENTS`|address of this host");

  /** Those that name the node itself, as others know it. */
  private static final Set<String> ITS_OWN =
      Set.of(
          "REPLAYVAULT_CONSOLE_ORIGIN",
          "REPLAYVAULT_RECORDING_ORIGIN",
          "REPLAYVAULT_REPLAY_ORIGIN",
          "REPLAYVAULT_OPERATIONS_ADDRESS",
          "REPLAYVAULT_OPERATIONS_HOST",
          "REPLAYVAULT_CONSOLE_ALIAS",
          "REPLAYVAULT_REPLAY_ALIAS",
          "REPLAYVAULT_RECORDING_ALIAS",
          "REPLAYVAULT_IDENTITY_KEYS");

  /** What opens a connection in Java, or has somebody open one. */
  private static final Pattern OPENS =
      Pattern.compile(
          String.join(
              "|",
              "HttpClient\\.new",
              "new Socket\\(",
              "createSocket\\(",
              "openConnection\\(",
              "SocketChannel\\.open",
              "DriverManager\\.get",
              "getTransport\\(",
              "S3Client\\.builder",
              "KmsClient\\.builder",
              "PGSimpleDataSource"));

  /** Each source file that does, and the setting that says to whom. */
  private static final Map<String, String> OPENING =
      Map.of(
          "S3Connection.java", "REPLAYVAULT_SEGMENTS",
          "AwsKmsConnection.java", "REPLAYVAULT_ROOT_KEY",
          "VaultDataSource.java", "REPLAYVAULT_DATABASE_URL",
          "SyslogServer.java", "REPLAYVAULT_AUDIT_SYSLOG",
          "WebhookReceiver.java", "REPLAYVAULT_AUDIT_STREAM_WEBHOOK",
          "SmtpLetters.java", "REPLAYVAULT_MAIL_HOST");

  /** Those that ask this host alone. */
  private static final Set<String> LOOPBACK =
      Set.of(
          "HealthCommand.java", "Readiness.java", "ShownCertificate.java", "PrivateDatabase.java");

  @Test
  void each_setting_that_names_somebody_else_is_in_the_network_guide() {
    Set<String> naming = naming(Checkout.read("docs/configuration.md"));
    assertThat(naming).containsAll(ITS_OWN).hasSizeGreaterThan(ITS_OWN.size() + 10);
    naming.removeAll(ITS_OWN);
    assertThat(called()).containsExactlyInAnyOrderElementsOf(naming);
  }

  @Test
  void a_setting_that_is_new_and_names_a_server_is_seen() {
    assertThat(
            naming("| `REPLAYVAULT_NEW_SERVER` | who is told | none | URL | `https://a.example` |"))
        .containsExactly("REPLAYVAULT_NEW_SERVER");
    assertThat(naming("| `REPLAYVAULT_NEW_NUMBER` | how many | none | seconds | `1` |")).isEmpty();
  }

  @Test
  void whatever_opens_a_connection_does_so_by_a_setting_of_the_guide() {
    Map<String, String> opening = opening();
    opening.keySet().removeAll(LOOPBACK);
    assertThat(opening.keySet()).containsExactlyInAnyOrderElementsOf(OPENING.keySet());
    assertThat(called()).containsAll(OPENING.values());
  }

  @Test
  void the_firewall_lets_out_whom_the_guide_names() {
    assertThat(Checkout.read("docs/deploy/nftables.conf"))
        .contains("ip daddr $databases tcp dport 5432 accept")
        .contains("ip daddr $bucket tcp dport 443 accept")
        .contains("ip daddr . tcp dport $others accept");
  }

  private static Set<String> naming(String text) {
    return ROW.matcher(text)
        .results()
        .filter(row -> PLACE.matcher(row.group(2)).find())
        .map((MatchResult row) -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> called() {
    String guide = Checkout.read("docs/deploy/network.md");
    int begin = guide.indexOf("## Whom a node calls");
    String section = guide.substring(begin, guide.indexOf("\n## ", begin + 1));
    return CALLED.matcher(section).results().map((MatchResult row) -> row.group(1)).toList();
  }

  private static Map<String, String> opening() {
    Map<String, String> opening = new TreeMap<>();
    for (Checkout.File file : Checkout.files(".java")) {
      if (file.path().contains("/src/main/") && OPENS.matcher(file.text()).find()) {
        opening.put(file.path().substring(file.path().lastIndexOf('/') + 1), file.path());
      }
    }
    return opening;
  }
}
