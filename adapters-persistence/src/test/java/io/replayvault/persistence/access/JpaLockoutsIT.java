package io.replayvault.persistence.access;

import io.replayvault.application.access.out.LockedPeople;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.LockoutsContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each call goes through an adapter of its own, as on nodes that share nothing but the database.
 */
final class JpaLockoutsIT extends LockoutsContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected Lockouts lockouts() {
    return new JpaLockouts(database.factory());
  }

  @Override
  protected LockedPeople locked() {
    return new JpaLockedPeople(database.factory());
  }
}
