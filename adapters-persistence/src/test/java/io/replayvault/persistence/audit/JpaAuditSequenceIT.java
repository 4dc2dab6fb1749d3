package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditSequenceContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaAuditSequenceIT extends AuditSequenceContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected AuditLog log() {
    return new JpaAuditLog(database.factory());
  }

  @Override
  protected AuditSequence sequence() {
    return new JpaAuditSequence(database.factory());
  }
}
