package io.replayvault.domain.audit;

/**
 * The version of the format in which a record is written: the lowest that has all of its members
 * ({@code docs/formats/audit-log.md}).
 */
public final class RecordVersion {
  private static final int FIRST = 1;

  /** With a commitment to personal parts. */
  private static final int WITH_PERSONAL_PARTS = 2;

  /** With a purpose. */
  private static final int WITH_PURPOSE = 3;

  private RecordVersion() {}

  /** That of the entry's record. */
  public static int of(AuditEntry entry) {
    if (entry.request().reason().isPresent()) {
      return WITH_PURPOSE;
    }
    return entry.personal().made().isPresent() ? WITH_PERSONAL_PARTS : FIRST;
  }
}
