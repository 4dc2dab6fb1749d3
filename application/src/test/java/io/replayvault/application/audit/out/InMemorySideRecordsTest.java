package io.replayvault.application.audit.out;

final class InMemorySideRecordsTest extends SideRecordsContract {
  private final InMemoryAuditLog log = new InMemoryAuditLog();

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected SideRecords sides() {
    return log;
  }

  @Override
  protected PersonalErasure erasure() {
    return log;
  }
}
