package io.replayvault.persistence.access;

import io.replayvault.application.access.out.BreakGlassNotices;
import io.replayvault.application.access.out.BreakGlassNoticesContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaBreakGlassNoticesIT extends BreakGlassNoticesContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected BreakGlassNotices empty() {
    return new JpaBreakGlassNotices(database.factory());
  }
}
