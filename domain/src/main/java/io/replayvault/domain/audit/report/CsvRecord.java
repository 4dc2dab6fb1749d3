package io.replayvault.domain.audit.report;

import io.replayvault.domain.audit.AuditRecord;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A record as a line of CSV (RFC 4180), all cells quoted. A spreadsheet takes a cell that begins
 * with {@code =}, {@code +}, {@code -} or {@code @} for a formula and runs it: such a cell gets an
 * apostrophe before it, and so that it can be told, one that begins with an apostrophe, too.
 */
final class CsvRecord {
  /** The names of the columns. */
  static final String HEAD =
      "n,at,account,actor,action,outcome,subject,detail,request,address,token,grant,purpose\r\n";

  /** The full-width ones are read as the others where Chinese or Japanese is written. */
  private static final String ACTIVE = "=+-@'\uff1d\uff0b\uff0d\uff20";

  private CsvRecord() {}

  static String line(AuditRecord written) {
    StringJoiner line = new StringJoiner(",", "", "\r\n");
    line.add(String.valueOf(written.sequence()));
    RecordMembers.of(written).values().stream().map(CsvRecord::cell).forEach(line::add);
    line.add(cell(RecordMembers.purpose(written.entry())));
    return line.toString();
  }

  /** A value that is not there has an empty cell without quotation marks. */
  private static String cell(Optional<String> value) {
    return value.map(text -> '"' + inert(OneLine.of(text)).replace("\"", "\"\"") + '"').orElse("");
  }

  /** Spreadsheets look past space before a formula. */
  private static String inert(String text) {
    return text.codePoints()
            .dropWhile(point -> Character.isWhitespace(point) || Character.isSpaceChar(point))
            .limit(1)
            .anyMatch(point -> ACTIVE.indexOf(point) >= 0)
        ? "'" + text
        : text;
  }
}
