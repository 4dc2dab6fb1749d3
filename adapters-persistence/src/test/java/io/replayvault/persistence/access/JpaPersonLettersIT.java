package io.replayvault.persistence.access;

import io.replayvault.application.access.out.PersonLetters;
import io.replayvault.application.access.out.PersonLettersContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaPersonLettersIT extends PersonLettersContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected PersonLetters letters() {
    return new JpaPersonLetters(database.factory());
  }
}
