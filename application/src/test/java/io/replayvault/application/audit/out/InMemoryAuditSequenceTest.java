package io.replayvault.application.audit.out;

final class InMemoryAuditSequenceTest extends AuditSequenceContract {
  private final InMemoryAuditLog log = new InMemoryAuditLog();

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected AuditSequence sequence() {
    return log;
  }
}
