package io.replayvault.application.access;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An {@link AuditLog} that remembers of which requests it has a refusal, so that whoever answers
 * one can tell whether there is a record of it (ADR-0063). Of the latest requests only: to forget
 * one costs a second record.
 */
public final class NotedRefusals implements AuditLog {
  private static final int MOST = 4_096;

  private final AuditLog log;
  private final Map<String, Boolean> noted =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST;
        }
      };

  public NotedRefusals(AuditLog log) {
    this.log = log;
  }

  @Override
  public AuditRecord append(AuditEntry entry) {
    AuditRecord appended = log.append(entry);
    switch (entry.outcome()) {
      case DENIED, FAILED -> note(entry.request().requestId());
      case ALLOWED, UNKNOWN -> {}
    }
    return appended;
  }

  /** Remembers that a request's refusal needs no record any more. */
  public synchronized void note(String requestId) {
    noted.put(requestId, true);
  }

  /** Whether a request's refusal needs none. */
  public synchronized boolean isNoted(String requestId) {
    return noted.containsKey(requestId);
  }
}
