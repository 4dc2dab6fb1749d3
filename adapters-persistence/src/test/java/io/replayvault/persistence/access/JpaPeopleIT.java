package io.replayvault.persistence.access;

import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.PeopleContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaPeopleIT extends PeopleContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected People nobody() {
    return new JpaPeople(database.factory());
  }
}
