package io.replayvault.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.ReviewStores;
import io.replayvault.application.fixtures.ReviewYear;
import io.replayvault.persistence.access.JpaPeople;
import io.replayvault.persistence.access.JpaPersonRequests;
import io.replayvault.persistence.access.JpaServiceTokens;
import io.replayvault.persistence.access.JpaSupportGrants;
import io.replayvault.persistence.audit.JpaAuditLog;
import io.replayvault.persistence.database.FreshDatabase;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clause H2: what PostgreSQL counts of a made-up year is what was made up. */
final class ReviewYearIT {
  private static final int PEOPLE = 30;

  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Test
  void the_reviews_of_a_year_are_the_truth() {
    ReviewYear year = new ReviewYear(11, PEOPLE, stores()).live();
    assertThat(year.differences()).isEmpty();
    assertThat(year.compared().lines()).isGreaterThan(PEOPLE);
    assertThat(year.compared().tokens()).isPositive();
    assertThat(year.compared().visits()).isPositive();
  }

  private ReviewStores stores() {
    EntityManagerFactory main = database.factory();
    JpaPeople people = new JpaPeople(main);
    return new ReviewStores(
        new JpaAuditLog(main),
        people,
        people,
        new JpaServiceTokens(main),
        new JpaSupportGrants(main),
        new JpaAccessEvidence(main),
        new JpaAccessReviews(main),
        new JpaPersonRequests(main));
  }
}
