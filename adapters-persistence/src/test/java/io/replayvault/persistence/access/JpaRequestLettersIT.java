package io.replayvault.persistence.access;

import io.replayvault.application.access.out.RequestLetters;
import io.replayvault.application.access.out.RequestLettersContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaRequestLettersIT extends RequestLettersContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected RequestLetters letters() {
    return new JpaRequestLetters(database.factory());
  }
}
