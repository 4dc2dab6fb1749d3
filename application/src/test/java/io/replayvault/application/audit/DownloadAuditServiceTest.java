package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.RoleDecisions;
import io.replayvault.application.audit.in.AuditQuestion;
import io.replayvault.application.audit.in.DownloadAudit;
import io.replayvault.application.audit.in.DownloadAudit.Download;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.report.RecordFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DownloadAuditServiceTest {
  private static final AuditQuestion LISTS =
      new AuditQuestion(AuditFilter.ALL.of(Set.of(AuditAction.SITE_LIST)), Optional.empty());

  private final Doors doors = new Doors();
  private final Caller admin = Callers.admin(doors.account);
  private final DownloadAudit audit =
      new DownloadAuditService(
          new AuditAnswers(
              doors.watch.over(AuditTrail.class, doors.auditLog), (account, visitor) -> Set.of()),
          new Guard(new RoleDecisions(), doors.log, doors.clock));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 2_500})
  void every_record_that_fits_is_there_once_newest_first(int records) throws IOException {
    append(doors.account, records);
    append(Fresh.account(), 3);
    List<String> lines = lines(RecordFormat.JSONL);
    assertThat(lines).hasSize(records).doesNotHaveDuplicates();
    if (records > 1) {
      assertThat(lines.getFirst()).contains("\"n\":" + records + ",");
      assertThat(lines.getLast()).contains("\"n\":1,");
    }
  }

  @ParameterizedTest
  @EnumSource
  void each_download_is_on_the_log_with_its_form_before_anything_is_read(RecordFormat format) {
    download(admin, format);
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.AUDIT_READ);
    assertThat(doors.lastEntry().detail())
        .isEqualTo("download " + format + " filters: actions=SITE_LIST");
    assertThat(doors.watch.calls()).contains("AuditLog.append").doesNotContain("AuditTrail.read");
  }

  @Test
  void csv_begins_with_the_names() throws IOException {
    assertThat(lines(RecordFormat.CSV)).hasSize(1).allMatch(line -> line.startsWith("n,at,"));
  }

  @ParameterizedTest
  @EnumSource
  void of_nothing_each_form_is_whole(RecordFormat format) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    download(admin, format).writeTo(lines);
    assertThat(lines.toByteArray()).isEqualTo(format.head());
  }

  @ParameterizedTest
  @EnumSource
  void of_ten_thousand_no_more_than_a_page_is_read_ahead(RecordFormat format) throws IOException {
    append(doors.account, 10_000);
    AtomicInteger written = new AtomicInteger();
    Download download = download(admin, format);
    doors.watch.forget();
    download.writeTo(
        new Lines(
            () -> {
              int read = doors.watch.calls().size() * AuditTrail.MOST;
              assertThat(read - written.getAndIncrement()).isLessThanOrEqualTo(AuditTrail.MOST);
            }));
    assertThat(written.get()).isBetween(10_000, 10_001);
  }

  @ParameterizedTest
  @EnumSource
  void whoever_hangs_up_has_nothing_more_read(RecordFormat format) {
    append(doors.account, 10_000);
    AtomicInteger written = new AtomicInteger();
    Download download = download(admin, format);
    doors.watch.forget();
    assertThatThrownBy(
            () ->
                download.writeTo(
                    new Lines(
                        () -> {
                          if (written.incrementAndGet() > 2_500) {
                            throw new UncheckedIOException(new IOException("hung up"));
                          }
                        })))
        .hasMessageContaining("hung up");
    assertThat(doors.watch.calls()).containsOnly("AuditTrail.read").hasSize(3);
  }

  @Test
  void a_download_that_breaks_off_says_so_and_ends_in_no_whole_answer() {
    append(doors.account, 2_500);
    Download download = download(admin, RecordFormat.JSONL);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    doors.watch.after(
        "AuditTrail.read", () -> doors.watch.before("AuditTrail.read", Outage::strike));
    assertThatThrownBy(() -> download.writeTo(lines)).isInstanceOf(Outage.class);
    assertThat(lines.toString(StandardCharsets.UTF_8).lines()).hasSize(1_000);
  }

  @Test
  void nothing_is_handed_out_while_the_log_is_away() {
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> audit.download(admin, LISTS, RecordFormat.CSV))
        .isInstanceOf(Outage.class);
  }

  @Test
  void who_may_not_read_the_log_is_refused_and_recorded() {
    Caller user = Callers.of(doors.account, Role.STANDARD_USER, new Scope.WholeAccount());
    assertThat(audit.download(user, LISTS, RecordFormat.CSV))
        .isEqualTo(new Guarded.Refused<Download>());
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  private List<String> lines(RecordFormat format) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    download(admin, format).writeTo(lines);
    return lines.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Download download(Caller caller, RecordFormat format) {
    return switch (audit.download(caller, LISTS, format)) {
      case Guarded.Allowed<Download> allowed -> allowed.value();
      case Guarded.Refused<Download> refused -> throw new AssertionError("refused");
    };
  }

  private void append(AccountId account, int records) {
    for (int i = 0; i < records; i++) {
      doors.auditLog.append(
          new AuditEntry(
              doors.clock.instant(),
              Optional.of(account),
              Optional.empty(),
              AuditAction.SITE_LIST,
              AuditOutcome.ALLOWED,
              "-",
              "",
              Callers.REQUEST));
    }
  }

  /** Tells of each line that is written, and keeps none. */
  private static final class Lines extends OutputStream {
    private final Runnable each;

    Lines(Runnable each) {
      this.each = each;
    }

    @Override
    public void write(int one) {
      throw new AssertionError("lines are written whole");
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      if (length > 0) {
        each.run();
      }
    }
  }
}
