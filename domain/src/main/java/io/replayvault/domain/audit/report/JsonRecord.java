package io.replayvault.domain.audit.report;

import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.PersonalCommitment;
import java.util.Optional;

/**
 * A record as a JSON object with the members of its canonical bytes, in their order. The bytes
 * differ from these where a text holds what cannot be seen: parsed, both say the same.
 */
public final class JsonRecord {
  private static final int FIRST_VERSION = 1;

  /** With a commitment to personal parts. */
  private static final int SECOND_VERSION = 2;

  private JsonRecord() {}

  /** The object, without a line's end. */
  public static String line(AuditRecord written) {
    Optional<PersonalCommitment> personal = written.entry().personal().made();
    JsonObject line =
        new JsonObject()
            .with("v", personal.isEmpty() ? FIRST_VERSION : SECOND_VERSION)
            .with("n", written.sequence());
    RecordMembers.of(written).forEach(line::with);
    return line.with("personal", personal.map(PersonalCommitment::hex)).toString();
  }
}
