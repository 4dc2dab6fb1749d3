package io.replayvault.application.audit.out;

import io.replayvault.domain.audit.AuditRecord;
import java.util.ArrayList;
import java.util.List;

/** A receiver in memory, which can be out of reach. */
public final class InMemoryAuditReceiver implements AuditReceiver {
  private final List<AuditRecord> received = new ArrayList<>();
  private boolean away;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public synchronized void take(List<AuditRecord> records) {
    if (away) {
      throw new ReceiverUnavailable("memory is away");
    }
    received.addAll(records);
  }

  /** From now on it is out of reach, or within again. */
  public synchronized void setAway(boolean isAway) {
    away = isAway;
  }

  /** What came, as often as it came. */
  public synchronized List<AuditRecord> received() {
    return List.copyOf(received);
  }
}
