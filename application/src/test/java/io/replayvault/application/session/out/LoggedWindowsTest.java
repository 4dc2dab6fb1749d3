package io.replayvault.application.session.out;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.InMemoryAuditLog;

final class LoggedWindowsTest extends DeliveredWindowsContract {
  private final InMemoryAuditLog log = new InMemoryAuditLog();

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected DeliveredWindows windows() {
    return new LoggedWindows(log);
  }
}
