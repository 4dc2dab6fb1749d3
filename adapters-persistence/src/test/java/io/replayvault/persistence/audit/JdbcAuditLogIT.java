package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditLogContract;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcAuditLogIT extends AuditLogContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected AuditLog log() {
    return new JdbcAuditLog(database.application());
  }

  @Override
  protected AuditTrail trail() {
    return new JpaAuditTrail(database.factory());
  }
}
