package io.replayvault.application.audit.out;

import io.replayvault.domain.audit.report.JsonRecord;
import java.util.List;

final class InMemoryAuditReceiverTest extends AuditReceiverContract {
  private final InMemoryAuditReceiver receiver = new InMemoryAuditReceiver();

  @Override
  protected AuditReceiver receiver() {
    return receiver;
  }

  @Override
  protected List<String> received() {
    return receiver.received().stream().map(JsonRecord::line).toList();
  }
}
