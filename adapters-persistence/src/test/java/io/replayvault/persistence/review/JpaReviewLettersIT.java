package io.replayvault.persistence.review;

import io.replayvault.application.review.out.ReviewLetters;
import io.replayvault.application.review.out.ReviewLettersContract;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaReviewLettersIT extends ReviewLettersContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected ReviewLetters letters() {
    return new JpaReviewLetters(database.factory());
  }
}
