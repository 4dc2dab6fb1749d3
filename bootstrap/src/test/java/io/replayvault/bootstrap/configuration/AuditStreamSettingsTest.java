package io.replayvault.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import io.replayvault.bootstrap.configuration.AuditStreams.Webhook;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditStreamSettingsTest {
  private static final String SYSLOG = "replayvault.audit.stream.syslog";
  private static final String WEBHOOK = "replayvault.audit.stream.webhook";

  private final Map<String, String> set = new HashMap<>();

  @Test
  void nobody_is_sent_anything_unless_told_to() {
    assertThat(read())
        .isEqualTo(new AuditStreams(Duration.ofSeconds(5), Optional.empty(), Optional.empty()));
  }

  @Test
  void each_receiver_is_read() {
    set.put("replayvault.audit.stream.every", "30");
    set.put(SYSLOG, "tls://siem.internal");
    set.put(SYSLOG + ".trust", "/etc/ca.pem");
    set.put(WEBHOOK, "https://siem.example/replayvault");
    set.put(WEBHOOK + ".key.file", "/run/secrets/siem");
    Optional<Path> trust = Optional.of(Path.of("/etc/ca.pem"));
    assertThat(read())
        .isEqualTo(
            new AuditStreams(
                Duration.ofSeconds(30),
                Optional.of(new Syslog("siem.internal", 6514, true, trust)),
                Optional.of(
                    new Webhook(
                        URI.create("https://siem.example/replayvault"),
                        Path.of("/run/secrets/siem"),
                        Optional.empty()))));
  }

  @Test
  void nothing_goes_in_clear_to_another_host() {
    set.put(SYSLOG, "tcp://siem.internal");
    set.put(WEBHOOK, "http://siem.example/");
    set.put(WEBHOOK + ".key.file", "/run/secrets/siem");
    assertThat(refused())
        .containsExactly("REPLAYVAULT_AUDIT_STREAM_SYSLOG", "REPLAYVAULT_AUDIT_STREAM_WEBHOOK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"siem.example", "https://", "https://ann:secret@siem.example/", "ftp://a", "%"})
  void what_is_no_address_is_refused(String text) {
    set.put(WEBHOOK, text);
    set.put(WEBHOOK + ".key.file", "/run/secrets/siem");
    assertThat(refused()).containsExactly("REPLAYVAULT_AUDIT_STREAM_WEBHOOK");
  }

  @Test
  void a_webhook_needs_a_key() {
    set.put(WEBHOOK, "https://siem.example/");
    assertThat(refused()).containsExactly("REPLAYVAULT_AUDIT_STREAM_WEBHOOK_KEY_FILE");
  }

  private AuditStreams read() {
    SettingSource source = source();
    AuditStreams read = new AuditStreamsReader(source).read();
    assertThat(source.problems()).isEmpty();
    return read;
  }

  private List<String> refused() {
    SettingSource source = source();
    new AuditStreamsReader(source).read();
    return source.problems().stream().map(SettingProblem::setting).toList();
  }

  private SettingSource source() {
    return new SettingSource(property -> Optional.ofNullable(set.get(property)));
  }
}
