package io.replayvault.application.audit.in;

import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.VisitorKey;
import java.util.Optional;

/**
 * What somebody asks of the audit log.
 *
 * @param filter which records
 * @param visitor about sessions of this visitor only
 */
public record AuditQuestion(AuditFilter filter, Optional<VisitorKey> visitor) {
  /** Every record. */
  public static final AuditQuestion ALL = new AuditQuestion(AuditFilter.ALL, Optional.empty());

  /**
   * What was asked, for the record of the asking; empty for every record. Actions come last: there
   * may be more of them than a record takes.
   */
  public String described() {
    String filters = filter.described();
    return visitor
        .map(key -> "filters: visitor=" + key + filters.replaceFirst("^filters:", ""))
        .orElse(filters);
  }
}
