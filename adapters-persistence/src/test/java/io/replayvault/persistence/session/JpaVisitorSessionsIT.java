package io.replayvault.persistence.session;

import io.replayvault.application.audit.out.VisitorSessions;
import io.replayvault.application.audit.out.VisitorSessionsContract;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaVisitorSessionsIT extends VisitorSessionsContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected VisitorSessions visitors() {
    return new JpaVisitorSessions(database.factory());
  }

  @Override
  protected SessionIndex sessions() {
    return new JpaSessionIndex(database.factory());
  }
}
