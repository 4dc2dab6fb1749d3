package io.replayvault.domain.audit.report;

import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.PersonalCommitment;
import io.replayvault.domain.audit.RecordVersion;
import java.util.Optional;

/**
 * A record as a JSON object with the members of its canonical bytes, in their order. The bytes
 * differ from these where a text holds what cannot be seen: parsed, both say the same.
 */
public final class JsonRecord {
  private JsonRecord() {}

  /** The object, without a line's end. */
  public static String line(AuditRecord written) {
    Optional<PersonalCommitment> personal = written.entry().personal().made();
    JsonObject line =
        new JsonObject().with("v", RecordVersion.of(written.entry())).with("n", written.sequence());
    RecordMembers.of(written).forEach(line::with);
    return line.with("personal", personal.map(PersonalCommitment::hex))
        .with("purpose", RecordMembers.purpose(written.entry()))
        .toString();
  }
}
