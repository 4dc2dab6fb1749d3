package io.replayvault.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.bootstrap.audit.SyslogReceiver;
import io.replayvault.bootstrap.audit.TakenFrames;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.CanonicalRecord;
import io.replayvault.domain.audit.export.ExportLine;
import io.replayvault.domain.audit.report.RecordFormat;
import io.replayvault.system.Corpora;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Whatever a record says, it is one line that another program parses, which says the same, with no
 * active formula, in everything that leaves the log (issue 6: log safety).
 */
final class HostileStringsSurvive implements Claim {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FIELDS = 4;

  @Override
  public List<Row> check(Size size) throws Exception {
    List<String> listed = HostileStrings.listed();
    List<AuditRecord> records = new ArrayList<>();
    List.of(listed, HostileStrings.own())
        .forEach(
            all ->
                all.forEach(said -> records.add(HostileStrings.record(records.size() + 1, said))));
    List<Row> rows = new ArrayList<>();
    if (listed.isEmpty()) {
      boolean mayBeMissing = size == Size.QUICK && Corpora.mayBeMissing();
      rows.add(
          new Row("Hostile strings: no corpus strings", "F3", 0, "left out", "-", mayBeMissing));
    }
    rows.add(row("a record's canonical bytes", records, HostileStringsSurvive::canonical));
    rows.add(row("the export for verifiers", records, HostileStringsSurvive::exported));
    rows.add(row("JSON Lines", records, HostileStringsSurvive::jsonLine));
    rows.add(row("OCSF events of looks", records, HostileStringsSurvive::event));
    rows.add(row("OCSF events of calls", calls(records), HostileStringsSurvive::event));
    rows.add(row("OCSF events of people", people(records), HostileStringsSurvive::event));
    rows.add(row("CSV", records, each -> isSafeCsv(each, csv(each))));
    rows.add(streamed(records));
    rows.add(formulas(records));
    rows.add(naive(records));
    rows.addAll(NaiveForms.rows(records));
    return rows;
  }

  private static Row row(String where, List<AuditRecord> records, Judge survives) throws Exception {
    int broken = 0;
    for (AuditRecord each : records) {
      broken += survives.test(each) ? 0 : 1;
    }
    return new Row(
        "Hostile strings in " + where + ": a record is one line that says what it said",
        "F3",
        records.size() * FIELDS,
        broken + " records broken",
        "0 records broken",
        broken == 0 && records.size() > 10);
  }

  private static List<AuditRecord> calls(List<AuditRecord> records) {
    return records.stream()
        .map(
            each ->
                HostileStrings.record(
                    each.sequence(),
                    AuditAction.POLICY_PUBLISH,
                    "site:" + each.entry().subject(),
                    each.entry().detail()))
        .toList();
  }

  private static List<AuditRecord> people(List<AuditRecord> records) {
    return records.stream()
        .map(
            each ->
                HostileStrings.record(
                    each.sequence(),
                    AuditAction.PERSON_CHANGE,
                    "person:" + each.entry().subject(),
                    each.entry().detail()))
        .toList();
  }

  private static boolean canonical(AuditRecord written) throws JsonProcessingException {
    return isSame(written, new String(CanonicalRecord.bytes(written), UTF_8));
  }

  private static boolean exported(AuditRecord written) throws JsonProcessingException {
    byte[] canonical = CanonicalRecord.bytes(written);
    String line = new String(ExportLine.Numbered.of(written.sequence(), canonical).bytes(), UTF_8);
    return line.indexOf('\n') < 0 && isSame(written, JSON.readTree(line).path("record").toString());
  }

  private static boolean jsonLine(AuditRecord written) throws JsonProcessingException {
    String line = new String(RecordFormat.JSONL.line(written), UTF_8);
    return isShown(line) && isSame(written, line.stripTrailing());
  }

  /** Whether a line of JSON shows all that it says, and says what the record does. */
  static boolean isOneLineOf(AuditRecord written, String line) throws JsonProcessingException {
    return isShown(line) && isSame(written, line);
  }

  private static boolean event(AuditRecord written) throws JsonProcessingException {
    String line = new String(RecordFormat.OCSF.line(written), UTF_8);
    return isShown(line) && OcsfReader.isSame(written, JSON.readTree(line));
  }

  private static boolean isSame(AuditRecord written, String json) throws JsonProcessingException {
    JsonNode read = JSON.readTree(json);
    AuditEntry entry = written.entry();
    return json.indexOf('\n') < 0
        && read.path("n").asLong() == written.sequence()
        && read.path("subject").asText().equals(whole(entry.subject()))
        && read.path("detail").asText().equals(whole(entry.detail()))
        && read.path("request").asText().equals(whole(request(entry)))
        && read.path("address").asText().equals(whole(address(entry)));
  }

  private static String csv(AuditRecord written) {
    return new String(RecordFormat.CSV.line(written), UTF_8);
  }

  private static boolean isSafeCsv(AuditRecord written, String line)
      throws JsonProcessingException {
    List<List<String>> rows = CsvReader.rows(line);
    if (rows.size() != 1 || rows.get(0).size() != 13 || !isShown(line)) {
      return false;
    }
    AuditEntry entry = written.entry();
    List<String> cells = rows.get(0);
    return CsvReader.said(cells.get(6)).equals(whole(entry.subject()))
        && CsvReader.said(cells.get(7)).equals(whole(entry.detail()))
        && CsvReader.said(cells.get(8)).equals(whole(request(entry)))
        && CsvReader.said(cells.get(9)).equals(whole(address(entry)))
        && cells.get(12).isEmpty();
  }

  private static Row streamed(List<AuditRecord> records) throws Exception {
    int broken = 0;
    try (TakenFrames server = new TakenFrames()) {
      new SyslogReceiver(server.address()).take(records);
      List<String> messages = server.next();
      for (int i = 0; i < records.size(); i++) {
        broken += isMessageOf(records.get(i), messages.get(i)) ? 0 : 1;
      }
      broken += messages.size() == records.size() ? 0 : 1;
    }
    return new Row(
        "Hostile strings in messages to a syslog server: each says what it said",
        "F3",
        records.size() * FIELDS,
        broken + " messages broken",
        "0 messages broken",
        broken == 0);
  }

  /** Whether a message to a syslog server says in its text what the record does. */
  static boolean isMessageOf(AuditRecord written, String message) throws JsonProcessingException {
    String[] parts = message.split(" - ", 4);
    return parts.length == 4 && isOneLineOf(written, parts[3]);
  }

  private static Row formulas(List<AuditRecord> records) {
    long active = active(records, HostileStringsSurvive::csv);
    return new Row(
        "Cells of CSV that a spreadsheet would run",
        "F3",
        records.size() * FIELDS,
        active + " active",
        "0 active",
        active == 0);
  }

  /** What everybody writes: quotation marks doubled, and nothing else. */
  private static Row naive(List<AuditRecord> records) {
    Function<AuditRecord, String> plain =
        written -> '"' + written.entry().detail().replace("\"", "\"\"") + "\"\n";
    long active = active(records, plain);
    long lines =
        records.stream().map(plain).filter(line -> line.strip().lines().count() > 1).count();
    return new Row(
        "  counter-proof: CSV that is only quoted holds formulas, and records of several lines",
        "F3",
        records.size(),
        active + " active, " + lines + " of several lines",
        "more than 0, more than 0",
        active > 0 && lines > 0);
  }

  private static long active(List<AuditRecord> records, Function<AuditRecord, String> form) {
    return records.stream()
        .map(form)
        .flatMap(line -> CsvReader.rows(line).stream())
        .flatMap(List::stream)
        .filter(CsvReader::isActive)
        .count();
  }

  /** One line, without anything that a terminal or an editor does not show as it is. */
  static boolean isShown(String line) {
    return line.stripTrailing()
        .codePoints()
        .map(Character::getType)
        .noneMatch(
            type ->
                type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR);
  }

  /** A half of a pair is no character: a question mark stands for it wherever text is kept. */
  static String whole(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  private static String request(AuditEntry entry) {
    return entry.request().requestId();
  }

  private static String address(AuditEntry entry) {
    return entry.request().maskedAddress();
  }

  /** Whether a record survived. */
  @FunctionalInterface
  private interface Judge {
    boolean test(AuditRecord written) throws Exception;
  }
}
