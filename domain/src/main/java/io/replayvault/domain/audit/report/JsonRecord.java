package io.replayvault.domain.audit.report;

import io.replayvault.domain.audit.AuditRecord;

/**
 * A record as a JSON object with the members of its canonical bytes, in their order. The bytes
 * differ from these where a text holds what cannot be seen: parsed, both say the same.
 */
public final class JsonRecord {
  private static final int VERSION = 1;

  private JsonRecord() {}

  /** The object, without a line's end. */
  public static String line(AuditRecord written) {
    JsonObject line = new JsonObject().with("v", VERSION).with("n", written.sequence());
    RecordMembers.of(written).forEach(line::with);
    return line.toString();
  }
}
