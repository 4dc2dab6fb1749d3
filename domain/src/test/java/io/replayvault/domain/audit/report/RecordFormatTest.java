package io.replayvault.domain.audit.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.Personal;
import io.replayvault.domain.audit.PersonalCommitment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of {@code docs/formats/audit-reports.md}. */
final class RecordFormatTest {
  @ParameterizedTest
  @EnumSource
  void records_are_written_as_the_golden_file_has_them(RecordFormat format) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    written.writeBytes(format.head());
    ReportRecords.all().forEach(record -> written.writeBytes(format.line(record)));
    assertThat(written.toString(UTF_8)).isEqualTo(golden(format));
  }

  @ParameterizedTest
  @EnumSource
  void one_record_is_one_line_of_text_that_shows_as_it_is(RecordFormat format) {
    for (AuditRecord each : ReportRecords.all()) {
      String line = new String(format.line(each), UTF_8).stripTrailing();
      assertThat(line.codePoints().map(Character::getType))
          .doesNotContain(
              (int) Character.CONTROL,
              (int) Character.FORMAT,
              (int) Character.LINE_SEPARATOR,
              (int) Character.PARAGRAPH_SEPARATOR);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\u00a0=1", "\uff1d1", "\u3000@a"})
  void a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(String formula) {
    assertThat(CsvRecord.line(ReportRecords.saying(formula))).contains(",\"'" + formula + "\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1", "1-1", "\"=1", "記録", ""})
  void any_other_cell_stays_as_it_is(String text) {
    assertThat(CsvRecord.line(ReportRecords.saying(text)))
        .contains(",\"" + text.replace("\"", "\"\"") + "\",");
  }

  @Test
  void an_apostrophe_that_was_there_is_told_from_one_that_was_added() {
    assertThat(CsvRecord.line(ReportRecords.saying("'=1"))).contains(",\"''=1\",");
    assertThat(CsvRecord.line(ReportRecords.saying("\t=1"))).contains(",\"\\t=1\",");
  }

  /** An action that is added is at least an API activity with an activity of its own. */
  @ParameterizedTest
  @EnumSource
  void each_action_is_an_event_of_a_class(AuditAction action) {
    String event =
        OcsfEvent.line(
            ReportRecords.record(
                1,
                action,
                AuditOutcome.ALLOWED,
                "person:p",
                "",
                ReportRecords.saying("").entry().request()));
    OcsfClass kind = OcsfClass.of(action);
    assertThat(event)
        .contains("\"class_uid\":" + kind.uid() + ",")
        .contains("\"type_uid\":" + (kind.uid() * 100 + kind.activity(action).id()) + ",")
        .contains("\"event_code\":\"" + action + "\"");
  }

  @ParameterizedTest
  @EnumSource
  void what_a_later_version_recorded_keeps_its_words(RecordFormat format) {
    AuditEntry known = ReportRecords.saying("").entry();
    AuditEntry later =
        new AuditEntry(
            known.at(),
            known.account(),
            known.actor(),
            AuditAction.UNKNOWN,
            AuditOutcome.UNKNOWN,
            known.subject(),
            known.detail(),
            known.request());
    AuditRecord written = new AuditRecord(7, later, "TELEPORT", "POSTPONED");
    assertThat(new String(format.line(written), UTF_8))
        .contains("\"TELEPORT\"", "\"POSTPONED\"")
        .doesNotContain("UNKNOWN");
  }

  @Test
  void json_lines_hold_the_commitment_to_what_is_personal() {
    PersonalCommitment made = PersonalCommitment.to(new byte[] {1}, new byte[32]);
    AuditEntry entry = ReportRecords.saying("").entry().with("*", new Personal.Committed(made));
    assertThat(new String(RecordFormat.JSONL.line(new AuditRecord(1, entry)), UTF_8))
        .startsWith("{\"v\":2,\"n\":1,")
        .endsWith(",\"personal\":\"" + made.hex() + "\"}\n");
  }

  private static String golden(RecordFormat format) throws IOException {
    String name = "audit-records." + format.name().toLowerCase(Locale.ROOT);
    try (InputStream in =
        Objects.requireNonNull(RecordFormatTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
