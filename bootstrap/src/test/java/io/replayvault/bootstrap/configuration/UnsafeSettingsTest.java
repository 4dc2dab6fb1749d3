package io.replayvault.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.architecture.Adr;
import io.replayvault.bootstrap.configuration.Settings.Outcome;
import io.replayvault.bootstrap.configuration.UnsafeRows.Row;
import io.replayvault.tls.Issued;
import io.replayvault.tls.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the production profile refuses: each row of {@link UnsafeRows} spoils a safe deployment and
 * has the line that an operator then reads (clauses C4 to C6, D4, F1, F2).
 */
@Adr(37)
final class UnsafeSettingsTest {

  @TempDir static Path issuer;

  private static Issued certificate;

  @BeforeAll
  static void issue() {
    certificate = ProductionScene.certificate(TestCertificates.in(issuer));
  }

  @TestFactory
  Stream<DynamicTest> each_unsafe_setting_is_refused_in_one_line(@TempDir Path folder) {
    return UnsafeRows.ALL.stream()
        .map(row -> DynamicTest.dynamicTest(row.what(), () -> check(row, folder)));
  }

  /** The counter-proof: what is spoilt in the rows is what they are refused for. */
  @Test
  void a_safe_deployment_starts_without_a_word(@TempDir Path folder) {
    ProductionScene scene = ProductionScene.in(folder, certificate);
    scene.userIs(scene.user().equals("root") ? "replayvault" : scene.user());
    scene.pretend("database.password.file", "root", "r--------", true, false);
    scene.pretend("keystore.password.file", "root", "r--r-----", true, true);
    pretendOwn(scene, "tls.keystore", "tls.keystore.password.file");
    pretendOwn(scene, "root.key", "root.key.password.file");

    assertThat(scene.lines()).isEmpty();
    assertThat(scene.warnings()).isEmpty();
    scene.migrates();
    pretendOwn(scene, "database.migration.password.file", "keystore.migration.password.file");
    assertThat(scene.lines()).isEmpty();
    assertThat(scene.warnings()).isEmpty();
  }

  @Test
  void everything_unsafe_is_listed_at_once(@TempDir Path folder) {
    ProductionScene scene = ProductionScene.in(folder, certificate);
    List<Row> together = UnsafeRows.ALL.stream().filter(row -> goesWithOthers(row.what())).toList();
    together.forEach(row -> row.spoil().accept(scene));

    assertThat(scene.lines())
        .containsAll(together.stream().map(row -> line(row, folder)).toList())
        .hasSizeGreaterThan(12)
        .allSatisfy(
            line -> assertThat(line).doesNotContain("\n").matches("REPLAYVAULT_\\w+ .+: .+"));
  }

  /** One line each, and none that a safe deployment has. */
  @Test
  void what_is_weak_and_allowed_is_said(@TempDir Path folder) {
    ProductionScene scene = ProductionScene.in(folder, certificate);
    List.of("staff.addresses", "mail.host", "mail.from", "audit.folder").forEach(scene::unset);
    scene.set("sign.in.failures.by.address", "0");
    scene.set("openings.by.address", "0");
    scene.set("admins.manage.people", "true");
    scene.set("trial.checkpoints.in.database.alone", "true");

    assertThat(scene.lines()).isEmpty();
    assertThat(scene.warnings())
        .filteredOn(line -> !line.contains("runs as root"))
        .extracting(line -> line.split(" ", 2)[0])
        .contains(
            "REPLAYVAULT_STAFF_ADDRESSES",
            "REPLAYVAULT_MAIL_HOST",
            "REPLAYVAULT_TRIAL_CHECKPOINTS_IN_DATABASE_ALONE",
            "REPLAYVAULT_SIGN_IN_FAILURES_BY_ADDRESS",
            "REPLAYVAULT_OPENINGS_BY_ADDRESS",
            "REPLAYVAULT_ADMINS_MANAGE_PEOPLE");
  }

  @Test
  void a_named_trial_setting_lets_keys_lie_beside_segments(@TempDir Path folder) {
    ProductionScene scene = ProductionScene.in(folder, certificate);
    scene.set("segments", "file:/srv/segments");
    scene.host("keys.example.com", "127.0.0.1");
    scene.set("trial.keys.beside.segments", "true");

    assertThat(scene.warnings())
        .contains(
            "REPLAYVAULT_TRIAL_KEYS_BESIDE_SEGMENTS lets keys and recordings lie on one host: take"
                + " it out before real recordings come");
  }

  @ParameterizedTest
  @CsvSource({"audit.bucket, s3://checkpoints/main", "audit.syslog, tls://logs.internal:6514"})
  void any_one_place_for_checkpoints_is_enough(String place, String value, @TempDir Path folder) {
    ProductionScene scene = ProductionScene.in(folder, certificate);
    scene.unset("audit.folder");
    scene.set("audit.bucket.region", "eu-west-1");
    assertThat(scene.lines()).isNotEmpty();
    scene.set(place, value);
    assertThat(scene.lines()).isEmpty();
  }

  @Test
  void a_named_trial_setting_lets_checkpoints_lie_in_the_database_alone(@TempDir Path folder) {
    ProductionScene scene = ProductionScene.in(folder, certificate);
    scene.unset("audit.folder");
    scene.set("trial.checkpoints.in.database.alone", "true");

    assertThat(scene.lines()).isEmpty();
    assertThat(scene.warnings())
        .contains(
            "REPLAYVAULT_TRIAL_CHECKPOINTS_IN_DATABASE_ALONE leaves the audit log to the database's"
                + " administrator alone: take it out before real recordings come, and name a place"
                + " for checkpoints");
  }

  @Test
  void a_key_store_on_the_indexs_host_is_said_and_starts(@TempDir Path folder) {
    ProductionScene scene = ProductionScene.in(folder, certificate);
    scene.host("keys.example.com", "192.0.2.10");

    assertThat(scene.warnings())
        .contains(
            "REPLAYVAULT_KEYSTORE_URL lies on the host of REPLAYVAULT_DATABASE_URL: a host of its"
                + " own keeps keys from whoever takes over the index");
  }

  @Test
  void a_certificate_that_has_ended_or_not_begun_is_refused(@TempDir Path folder) {
    ProductionScene scene = ProductionScene.in(folder, certificate);
    scene.nowIs(Instant.now().plus(Duration.ofDays(31)));
    assertThat(scene.lines())
        .singleElement()
        .asString()
        .startsWith("REPLAYVAULT_TLS_KEYSTORE has ended at ")
        .endsWith("(CN=example): renew it");
    scene.nowIs(Instant.now().minus(Duration.ofDays(1)));
    assertThat(scene.lines()).anyMatch(line -> line.contains(" begins only at "));
    scene.nowIs(Instant.now().plus(Duration.ofDays(20)));
    assertThat(scene.warnings()).anyMatch(line -> line.contains("TLS_KEYSTORE ends at "));
  }

  @Test
  void each_host_name_that_the_certificate_lacks_is_said(@TempDir Path folder) {
    ProductionScene scene = ProductionScene.in(folder, certificate);
    scene.set("replay.origin", "films.example.com");
    scene.set("recording.origin", "https://rec.example.com");
    assertThat(scene.warnings())
        .contains(
            "REPLAYVAULT_TLS_KEYSTORE is not for films.example.com of REPLAYVAULT_REPLAY_ORIGIN:"
                + " browsers refuse it, unless a load balancer shows them another; add that name",
            "REPLAYVAULT_TLS_KEYSTORE is not for rec.example.com of REPLAYVAULT_RECORDING_ORIGIN:"
                + " browsers refuse it, unless a load balancer shows them another; add that name");
  }

  @Test
  void no_text_of_settings_or_refusals_holds_a_secret(@TempDir Path folder) throws IOException {
    ProductionScene scene = ProductionScene.in(folder, certificate);
    List<String> secrets =
        List.of(
            Files.readString(scene.file("database.password.file")),
            Files.readString(scene.file("keystore.password.file")),
            Files.readString(scene.file("root.key.password.file")),
            "opens tls");
    Outcome accepted = scene.read();
    scene.set("keystore.url", "jdbc:postgresql://me:hunter2@keys.example.com/k?password=hunter2");
    scene.set("loopback.http", "true");
    Outcome refused = scene.read();

    assertThat(accepted).isInstanceOf(Outcome.Accepted.class);
    assertThat(accepted.toString()).contains("tls-password").doesNotContain(secrets);
    assertThat(refused).isInstanceOf(Outcome.Refused.class);
    assertThat(refused.toString()).doesNotContain(secrets).doesNotContain("hunter2");
  }

  private static void check(Row row, Path folder) {
    ProductionScene scene = ProductionScene.in(folder, certificate);
    assertThat(scene.lines()).as("before anything is spoilt").isEmpty();
    row.spoil().accept(scene);
    assertThat(scene.lines()).contains(line(row, folder));
  }

  private static String line(Row row, Path folder) {
    return row.line().replace("DIR", folder.toString());
  }

  private static void pretendOwn(ProductionScene scene, String... names) {
    for (String name : names) {
      scene.pretend(name, scene.user(), "rw-------", true, false);
    }
  }

  /** Rows that do not change the same setting as another one. */
  private static boolean goesWithOthers(String what) {
    return List.of(
            "plain HTTP on loopback",
            "a console without TLS",
            "replays without TLS",
            "one port for two entry points",
            "two certificates",
            "a demo site",
            "a first person from the settings",
            "operations on every network",
            "operations for everybody",
            "keys of identity tokens from a stranger",
            "key store and segments on this host",
            "checkpoints of the audit log in the database alone",
            "a password in a URL",
            "a root key that a group reads",
            "a password that a group reads",
            "a TLS key that a group reads",
            "a password that everybody reads")
        .contains(what);
  }
}
