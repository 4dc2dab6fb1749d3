package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.SessionQuery;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.persistence.audit.JdbcAuditLog;
import io.replayvault.persistence.audit.JpaAuditLog;
import io.replayvault.persistence.session.JpaSessionIndex;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An append is answered or refused within two seconds, whatever became of the database, and what
 * was answered is there (ADR-0056).
 */
final class AuditInTimeIT {
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** What an insert into the log meets, by the database's own means. */
  private static final String MEETS =
      """
      create or replace function meet() returns trigger language plpgsql as $$
      begin %s; return null; end $$;
      create or replace trigger meets before insert on audit_record
        for each statement execute function meet()
      """;

  private static final SessionQuery SEARCH =
      new SessionQuery(
          new AccountId("account"),
          Set.of(new SiteId("site")),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          50);

  @TempDir private Path folder;
  private RestartedServer server;
  private EntityManagerFactory factory;
  private AuditLog ofServer;
  private AuditLog ofCommand;

  @BeforeEach
  void start() throws IOException {
    server = new RestartedServer(folder.resolve("data"));
    Migrations.MAIN.run(server.source());
    factory = FreshDatabase.factory("replayvault", PatientDataSource.around(server.source()));
    ofServer = new JpaAuditLog(factory);
    ofCommand = new JdbcAuditLog(server.source());
    append(ofServer);
  }

  @AfterEach
  void stop() throws IOException {
    factory.close();
    server.close();
  }

  @Test
  void a_server_that_is_gone() throws Exception {
    server.end("QUIT");
    refused(ofServer);
    refused(ofCommand);
  }

  @Test
  void a_server_that_hangs() throws Exception {
    server.freeze();
    try {
      refused(ofServer);
      refused(ofCommand);
    } finally {
      server.thaw();
    }
    long next = append(ofServer);
    assertThat(server.query("select count(*) from audit_record"))
        .containsExactly(Long.toString(next));
  }

  /** It has its record by then, and may have much to look through. */
  @Test
  void a_search_on_a_server_that_hangs_or_is_gone() throws Exception {
    searched();
    server.freeze();
    try {
      assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(this::searched);
    } finally {
      server.thaw();
    }
    server.end("QUIT");
    assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(this::searched);
  }

  private void searched() {
    AnswerTime.begin(AnswerTime.OF_A_REQUEST);
    long begin = System.nanoTime();
    try {
      new JpaSessionIndex(factory).search(SEARCH);
    } finally {
      AnswerTime.end();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
    }
  }

  @Test
  void a_server_whose_disk_is_full() throws SQLException {
    meet("raise exception 'no space left on device' using errcode = 'disk_full'");
    refused(ofServer);
    refused(ofCommand);
    recovers();
  }

  @Test
  void a_server_that_takes_too_long_lets_go_of_the_counter_in_time_too() throws SQLException {
    meet("perform pg_sleep(30)");
    refused(ofServer);
    refused(ofCommand);
    recovers();
  }

  @Test
  void a_server_that_is_slow_takes_what_it_can_in_time() throws SQLException {
    meet("perform pg_sleep(0.2)");
    List<Boolean> appended = Race.run(i -> appendsInTime(ofServer));
    assertThat(appended).contains(true);
    long there = appended.stream().filter(each -> each).count() + 1;
    assertThat(Long.parseLong(server.query("select count(*) from audit_record").get(0)))
        .isGreaterThanOrEqualTo(there);
  }

  private void meet(String what) throws SQLException {
    server.execute(MEETS.formatted(what));
  }

  private void recovers() throws SQLException {
    server.execute("drop trigger meets on audit_record");
    assertThat(append(ofServer)).isEqualTo(2);
    assertThat(append(ofCommand)).isEqualTo(3);
  }

  /** Several at once: some wait for the commit of another. */
  private static void refused(AuditLog log) {
    assertThat(Race.run(i -> appendsInTime(log))).containsOnly(false);
    assertThatExceptionOfType(AuditUnavailable.class).isThrownBy(() -> append(log));
  }

  private static boolean appendsInTime(AuditLog log) {
    long begin = System.nanoTime();
    try {
      append(log);
      return true;
    } catch (AuditUnavailable e) {
      return false;
    } finally {
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
    }
  }

  private static long append(AuditLog log) {
    return log.append(
            new AuditEntry(
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                AuditAction.SIGN_IN,
                AuditOutcome.FAILED,
                "-",
                "",
                new RequestFacts("request-1", "*")))
        .sequence();
  }
}
