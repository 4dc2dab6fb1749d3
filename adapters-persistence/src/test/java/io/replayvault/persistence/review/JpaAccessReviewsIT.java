package io.replayvault.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.application.review.out.AccessReviewsContract;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.review.AccessReview;
import io.replayvault.domain.review.AccessReviewDraft;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import io.replayvault.persistence.access.JpaPeople;
import io.replayvault.persistence.access.JpaPersonRequests;
import io.replayvault.persistence.access.JpaSignIns;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaAccessReviewsIT extends AccessReviewsContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected AccessReviews reviews() {
    return new JpaAccessReviews(database.factory());
  }

  @Override
  protected PersonRequests requests() {
    return new JpaPersonRequests(database.factory());
  }

  @Override
  protected AccountPeople people() {
    return new JpaPeople(database.factory());
  }

  @Override
  protected void add(Person person) {
    new JpaPeople(database.factory()).add(person, new PasswordHash("theirs"));
  }

  @Test
  void whoever_is_suspended_has_no_sign_in_and_is_nobody_to_the_sign_in_page() {
    Person person = suspended(Fresh.account());
    assertThat(new JpaSignIns(database.factory()).of(person.id())).isEmpty();
    assertThat(new JpaPeople(database.factory()).byEmail(person.email())).isEmpty();
  }

  @Test
  void what_a_node_of_the_previous_version_gives_or_takes_ends_the_suspension()
      throws SQLException {
    AccountId account = Fresh.account();
    Person given = suspended(account);
    execute("update membership set state = 'ACTIVE' where person_id = '" + given.id() + "'");
    execute("update membership set state = 'REVOKED' where person_id = '" + given.id() + "'");
    assertThat(people().find(given.id(), account).orElseThrow().standing().state())
        .isEqualTo(PersonState.REVOKED);
  }

  private Person suspended(AccountId account) {
    Person person = Callers.person(account, Role.STANDARD_USER, new Scope.WholeAccount());
    add(person);
    new JpaSignIns(database.factory())
        .start(new SignIn(Fresh.signIn(), person.id(), Sessions.START, Sessions.START, "-"));
    YearMonth month = YearMonth.of(2026, 10);
    AccessReview review =
        new AccessReviewDraft(List.of(), List.of(), List.of())
            .of(account, month, Sessions.START, List.of(person));
    reviews().open(review);
    reviews()
        .judge(
            new AccessReviews.Which(account, month),
            Optional.empty(),
            new ReviewVerdict(person.id(), Verdict.SUSPENDED, Optional.empty(), Sessions.START),
            new PasswordHash("nobody's"));
    assertThat(people().find(person.id(), account).orElseThrow().standing().state())
        .isEqualTo(PersonState.SUSPENDED);
    return person;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.application().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
