package io.replayvault.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.AuditStreaming;
import io.replayvault.application.audit.out.AuditReceiver;
import io.replayvault.application.audit.out.AuditReceiverContract;
import io.replayvault.application.audit.out.ReceiverUnavailable;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.bootstrap.configuration.AuditStreams.Webhook;
import io.replayvault.launch.database.TestPostgres;
import io.replayvault.persistence.audit.JpaAuditLog;
import io.replayvault.persistence.audit.JpaAuditSequence;
import io.replayvault.persistence.audit.JpaStreamPositions;
import io.replayvault.persistence.database.Migrations;
import io.replayvault.persistence.database.PatientDataSource;
import io.replayvault.tls.Issued;
import io.replayvault.tls.TestCertificates;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Records of the log in PostgreSQL reach receivers of a SIEM over TLS, at least once and in their
 * order, though receivers die and nodes take turns (clauses F3, H1; ADR-0061).
 */
final class AuditStreamsIT {
  private static final String KEY = "a key of the test";
  private static final int MANY = 700;
  private static final Pattern NUMBER = Pattern.compile("\\{\"v\":[0-9]+,\"n\":([0-9]+),");

  @TempDir static Path folder;

  private final HandClock clock = new HandClock(Instant.parse("2026-11-24T09:00:00.123Z"));

  @SuppressWarnings("NullAway.Init") // set before each test
  private TestPostgres postgres;

  @SuppressWarnings("NullAway.Init") // set before each test
  private EntityManagerFactory database;

  @SuppressWarnings("NullAway.Init") // set before each test
  private TestCertificates issuer;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Path trust;

  @BeforeEach
  void start(@TempDir Path own) throws Exception {
    postgres = TestPostgres.start(own);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(postgres.url("127.0.0.1", "postgres"));
    source.setUser(TestPostgres.SUPERUSER);
    source.setPassword(Files.readString(postgres.secret()).strip());
    Migrations.MAIN.run(source);
    database =
        Persistence.createEntityManagerFactory(
            "replayvault",
            Map.of("jakarta.persistence.nonJtaDataSource", PatientDataSource.around(source)));
    issuer = TestCertificates.in(own);
    trust = Files.writeString(own.resolve("ca.pem"), Issued.pem(List.of(issuer.issuer())));
  }

  @AfterEach
  void stop() throws Exception {
    database.close();
    postgres.close();
  }

  @Test
  void a_syslog_server_that_dies_gets_what_it_missed_when_it_is_back() throws Exception {
    try (SecuredFrames siem = new SecuredFrames(issuer.issue("siem"))) {
      AuditReceiver receiver = new SyslogReceiver(siem.address(Optional.of(trust)));
      AuditStreaming node = streaming(receiver);
      append(MANY);
      siem.dieAfter(600);
      assertFails(node);
      assertThat(siem.messages()).hasSize(600);
      append(100);
      clock.move(Duration.ofSeconds(1));
      assertFails(node);
      siem.comeBack();
      clock.move(Duration.ofMinutes(1));
      assertThat(node.stream(() -> false)).isEqualTo(300);
      assertThat(streaming(receiver).stream(() -> false)).isZero();
      append(1);
      assertThat(streaming(receiver).stream(() -> false)).isEqualTo(1);
      assertAtLeastOnceInOrder(siem.messages(), MANY + 101);
      assertThat(siem.messages()).hasSizeGreaterThan(MANY + 101);
    }
  }

  @Test
  void a_syslog_server_that_freezes_and_dies_gets_all_of_it_when_it_is_back() throws Exception {
    try (SecuredFrames siem = new SecuredFrames(issuer.issue("siem"))) {
      AuditReceiver receiver =
          new SyslogReceiver(
              new SyslogServer(siem.address(Optional.of(trust)), Duration.ofSeconds(2)));
      AuditStreaming node = streaming(receiver);
      append(100);
      assertThat(node.stream(() -> false)).isEqualTo(100);
      siem.freeze();
      append(MANY);
      assertFails(node);
      append(1);
      clock.move(Duration.ofSeconds(1));
      assertFails(node);
      siem.dieFrozen();
      siem.comeBack();
      clock.move(Duration.ofMinutes(1));
      assertThat(node.stream(() -> false)).isEqualTo(MANY + 1);
      assertAtLeastOnceInOrder(siem.messages(), MANY + 101);
    }
  }

  @Test
  void a_webhook_that_dies_before_it_answers_gets_that_again() throws Exception {
    try (SecuredHook siem = new SecuredHook(issuer.issue("siem"), KEY, clock)) {
      AuditReceiver receiver = webhook(siem, KEY);
      AuditStreaming node = streaming(receiver);
      append(MANY);
      siem.dieBeforeAnswering();
      assertFails(node);
      append(100);
      clock.move(Duration.ofSeconds(1));
      assertFails(node);
      siem.comeBack();
      clock.move(Duration.ofMinutes(1));
      assertThat(node.stream(() -> false)).isEqualTo(MANY + 100);
      append(1);
      assertThat(streaming(receiver).stream(() -> false)).isEqualTo(1);
      assertAtLeastOnceInOrder(siem.lines(), MANY + 101);
      assertThat(siem.lines()).hasSizeGreaterThan(MANY + 101);
      assertThat(siem.refused()).isZero();
    }
  }

  @Test
  void a_receiver_that_verifies_takes_nothing_signed_by_another_key() throws Exception {
    try (SecuredHook siem = new SecuredHook(issuer.issue("siem"), KEY, clock)) {
      append(3);
      assertFails(streaming(webhook(siem, "another key")));
      assertThat(siem.lines()).isEmpty();
      assertThat(siem.refused()).isEqualTo(1);
      assertThat(streaming(webhook(siem, KEY)).stream(() -> false)).isEqualTo(3);
      assertAtLeastOnceInOrder(siem.lines(), 3);
    }
  }

  private AuditStreaming streaming(AuditReceiver receiver) {
    return new AuditStreaming(
        new JpaAuditSequence(database), new JpaStreamPositions(database), receiver, clock);
  }

  private WebhookReceiver webhook(SecuredHook siem, String key) throws Exception {
    Path file = Files.writeString(folder.resolve("key"), key + "\n");
    return new WebhookReceiver(new Webhook(siem.endpoint(), file, Optional.of(trust)), clock);
  }

  private void append(int records) {
    JpaAuditLog log = new JpaAuditLog(database);
    for (int i = 0; i < records; i++) {
      log.append(AuditReceiverContract.record(1, "looked").entry());
    }
  }

  private static void assertFails(AuditStreaming node) {
    assertThatExceptionOfType(ReceiverUnavailable.class).isThrownBy(() -> node.stream(() -> false));
  }

  /** No record is left out, and none comes before the ones that precede it. */
  private static void assertAtLeastOnceInOrder(List<String> taken, long last) {
    long reached = 0;
    for (String each : taken) {
      Matcher record = NUMBER.matcher(each);
      assertThat(record.find()).isTrue();
      long number = Long.parseLong(record.group(1));
      assertThat(number).isLessThanOrEqualTo(reached + 1);
      reached = Math.max(reached, number);
    }
    assertThat(reached).isEqualTo(last);
  }
}
