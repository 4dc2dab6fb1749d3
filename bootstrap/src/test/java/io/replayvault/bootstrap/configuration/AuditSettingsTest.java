package io.replayvault.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditSettingsTest {
  private final Map<String, String> set = new HashMap<>();

  @Test
  void a_log_is_named_after_the_console_and_goes_nowhere_else_unless_told_to() {
    AuditCheckpoints read = read();
    assertThat(read.name()).isEqualTo("console.example.com/audit");
    assertThat(read.every()).isEqualTo(Duration.ofMinutes(1));
    assertThat(read.folder()).isEmpty();
    assertThat(read.bucket()).isEmpty();
    assertThat(read.retention()).isEmpty();
    assertThat(read.syslog()).isEmpty();
  }

  @Test
  void each_place_is_read() {
    set.put("replayvault.audit.name", "vault.example/log");
    set.put("replayvault.audit.folder", "/mnt/checkpoints");
    set.put("replayvault.audit.bucket", "s3://checkpoints/main");
    set.put("replayvault.audit.bucket.region", "eu-west-1");
    set.put("replayvault.audit.bucket.retain", "3650");
    set.put("replayvault.audit.syslog", "tls://logs.internal");
    set.put("replayvault.audit.syslog.trust", "/etc/ca.pem");
    AuditCheckpoints read = read();
    assertThat(read.name()).isEqualTo("vault.example/log");
    assertThat(read.folder()).contains(Path.of("/mnt/checkpoints"));
    assertThat(read.bucket().map(SegmentPlace::text)).contains("s3://checkpoints/main/");
    assertThat(read.retention()).contains(Duration.ofDays(3650));
    assertThat(read.syslog())
        .contains(new Syslog("logs.internal", 6514, true, Optional.of(Path.of("/etc/ca.pem"))));
  }

  @Test
  void no_lock_at_all_is_told_from_nothing_said() {
    set.put("replayvault.audit.bucket.retain", "0");
    assertThat(read().retention()).contains(Duration.ZERO);
  }

  @Test
  void recordings_are_shown_though_checkpoints_are_late_unless_told_otherwise() {
    assertThat(read().refusesWhenLate()).isFalse();
    assertThat(read().patience()).isEqualTo(Duration.ofMinutes(15));
    set.put("replayvault.audit.late.refuses", "true");
    assertThat(refused()).containsExactly("REPLAYVAULT_AUDIT_LATE_REFUSES");
    set.put("replayvault.audit.syslog", "tls://logs.internal");
    set.put("replayvault.audit.patience", "300");
    assertThat(read().refusesWhenLate()).isTrue();
    assertThat(read().patience()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void plain_tcp_stays_on_this_host() {
    set.put("replayvault.audit.syslog", "tcp://127.0.0.1:5514");
    assertThat(read().syslog()).contains(new Syslog("127.0.0.1", 5514, false, Optional.empty()));
    set.put("replayvault.audit.syslog", "tcp://logs.internal");
    assertThat(refused()).containsExactly("REPLAYVAULT_AUDIT_SYSLOG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logs.internal", "udp://logs", "tls://", "tls://a:b", "tls://a:70000"})
  void what_is_no_syslog_server_is_refused(String text) {
    set.put("replayvault.audit.syslog", text);
    assertThat(refused()).containsExactly("REPLAYVAULT_AUDIT_SYSLOG");
  }

  @ParameterizedTest
  @CsvSource({
    "replayvault.audit.name, my log",
    "replayvault.audit.checkpoint.every, 0",
    "replayvault.audit.bucket.retain, -1",
    "replayvault.audit.patience, 59",
    "replayvault.audit.bucket, file:/mnt"
  })
  void what_makes_no_sense_is_refused(String property, String value) {
    set.put(property, value);
    assertThat(refused()).containsExactly(SettingSource.variable(property));
  }

  @Test
  void a_bucket_needs_its_region() {
    set.put("replayvault.audit.bucket", "s3://checkpoints/");
    assertThat(refused()).containsExactly("REPLAYVAULT_AUDIT_BUCKET_REGION");
  }

  private AuditCheckpoints read() {
    SettingSource source = source();
    AuditCheckpoints read = read(source);
    assertThat(source.problems()).isEmpty();
    return read;
  }

  private List<String> refused() {
    SettingSource source = source();
    read(source);
    return source.problems().stream().map(SettingProblem::setting).toList();
  }

  private static AuditCheckpoints read(SettingSource source) {
    return new AuditCheckpointsReader(source, Profile.PRODUCTION)
        .read(URI.create("https://console.example.com"));
  }

  private SettingSource source() {
    return new SettingSource(property -> Optional.ofNullable(set.get(property)));
  }
}
