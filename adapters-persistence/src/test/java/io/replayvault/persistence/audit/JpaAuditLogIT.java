package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditLogContract;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaAuditLogIT extends AuditLogContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected AuditLog log() {
    return new JpaAuditLog(database.factory());
  }

  @Override
  protected AuditTrail trail() {
    return new JpaAuditTrail(database.factory());
  }
}
