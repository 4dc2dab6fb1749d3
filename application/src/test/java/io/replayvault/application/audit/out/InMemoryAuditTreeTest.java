package io.replayvault.application.audit.out;

final class InMemoryAuditTreeTest extends AuditTreeContract {
  private final AuditTree tree = new InMemoryAuditTree();

  @Override
  protected AuditTree tree() {
    return tree;
  }
}
