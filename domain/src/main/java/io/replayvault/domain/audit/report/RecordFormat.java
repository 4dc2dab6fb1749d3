package io.replayvault.domain.audit.report;

import io.replayvault.domain.audit.AuditRecord;
import java.nio.charset.StandardCharsets;

/** A form of records, a line each. The names are part of the console's API. */
public enum RecordFormat {
  /** RFC 4180, with a line of names first. */
  CSV,
  /** The members of the canonical record. */
  JSONL,
  /** Events of the Open Cybersecurity Schema Framework, version 1.3.0. */
  OCSF;

  /** What comes before the first record, with its line's end; empty where nothing does. */
  public byte[] head() {
    return switch (this) {
      case CSV -> bytes(CsvRecord.HEAD);
      case JSONL, OCSF -> new byte[0];
    };
  }

  /** The record's line, with its end. */
  public byte[] line(AuditRecord written) {
    return bytes(
        switch (this) {
          case CSV -> CsvRecord.line(written);
          case JSONL -> JsonRecord.line(written) + '\n';
          case OCSF -> OcsfEvent.line(written) + '\n';
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
