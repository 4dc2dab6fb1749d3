package io.replayvault.application.audit.out;

final class InMemoryAuditLogTest extends AuditLogContract {
  private final InMemoryAuditLog log = new InMemoryAuditLog();

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected AuditTrail trail() {
    return log;
  }
}
