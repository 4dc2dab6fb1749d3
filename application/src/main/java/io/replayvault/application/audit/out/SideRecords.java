package io.replayvault.application.audit.out;

import io.replayvault.domain.audit.SideRecord;
import java.util.Collection;
import java.util.Map;

/**
 * What lies beside audit records: their personal parts, each sealed under a key of its own. They
 * are appended with the records themselves. Throws {@link AuditUnavailable}.
 */
public interface SideRecords {
  /** The most numbers of one question. */
  int MOST = 1_000;

  /**
   * Those of these records that are not erased, by the record's number; absent where a record never
   * had any.
   *
   * @param numbers at most {@value #MOST}
   */
  Map<Long, SideRecord> of(Collection<Long> numbers);
}
