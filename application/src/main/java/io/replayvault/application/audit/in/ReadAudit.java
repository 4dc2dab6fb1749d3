package io.replayvault.application.audit.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.audit.AuditRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the audit log of the caller's account; reading it is recorded too, with what was asked. */
public interface ReadAudit {
  /** A page of records, newest first. */
  Guarded<Page> read(Caller caller, Query query);

  /**
   * Which records. A limit beyond its bounds throws {@link IllegalArgumentException}.
   *
   * @param question which records
   * @param before lower sequence numbers only
   * @param limit 1 to 200
   */
  record Query(AuditQuestion question, Optional<Long> before, int limit) {
    public Query {
      if (limit < 1 || limit > 200) {
        throw new IllegalArgumentException("a page has 1 to 200 records");
      }
    }
  }

  /**
   * A page.
   *
   * @param records newest first
   * @param names names of the people in it by pseudonymous id
   * @param next where the next page begins; empty on the last
   * @param personal what is personal of them by their number, a JSON object; absent where there is
   *     nothing or it is erased
   */
  record Page(
      List<AuditRecord> records,
      Map<String, String> names,
      Optional<Long> next,
      Map<Long, String> personal) {
    /** One of which nothing personal is told. */
    public Page(List<AuditRecord> records, Map<String, String> names, Optional<Long> next) {
      this(records, names, next, Map.of());
    }

    /** The same with that. */
    public Page with(Map<Long, String> told) {
      return new Page(records, names, next, told);
    }
  }
}
