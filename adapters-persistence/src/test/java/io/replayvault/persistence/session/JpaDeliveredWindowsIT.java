package io.replayvault.persistence.session;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.session.out.DeliveredWindows;
import io.replayvault.application.session.out.DeliveredWindowsContract;
import io.replayvault.persistence.audit.JpaAuditLog;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaDeliveredWindowsIT extends DeliveredWindowsContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected AuditLog log() {
    return new JpaAuditLog(database.factory());
  }

  @Override
  protected DeliveredWindows windows() {
    return new JpaDeliveredWindows(database.factory());
  }
}
