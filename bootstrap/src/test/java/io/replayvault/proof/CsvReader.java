package io.replayvault.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as RFC 4180 has it, and a cell of the audit log as {@code
 * docs/formats/audit-reports.md} has it; written without a look at what writes them.
 */
final class CsvReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CsvReader() {}

  /** The rows of a text, cell by cell as they stand between the quotation marks. */
  static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && c == '\n') {
        row.add(cell.toString().replaceFirst("\r$", ""));
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  /** What a cell says: without the apostrophe, its escapes as in JSON. */
  static String said(String cell) throws JsonProcessingException {
    String bare = cell.startsWith("'") ? cell.substring(1) : cell;
    return JSON.readValue("\"" + bare.replace("\"", "\\\"") + "\"", String.class);
  }

  /** Whether a spreadsheet would run a cell (OWASP, CSV injection). */
  static boolean isActive(String cell) {
    String text = cell.strip();
    return !text.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0
        || cell.startsWith("\t")
        || cell.startsWith("\r");
  }
}
