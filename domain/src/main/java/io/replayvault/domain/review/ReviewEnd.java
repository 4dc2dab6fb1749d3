package io.replayvault.domain.review;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What happens at the end of a review to those whom nobody judged. */
public final class ReviewEnd {
  private ReviewEnd() {}

  /**
   * In which order they are suspended: whoever did something last comes last, since the last one
   * who can act for the account is not suspended.
   */
  public static List<ReviewLine> order(KeptReview review) {
    return review.waiting().stream()
        .sorted(
            Comparator.comparing((ReviewLine line) -> line.usage().last().orElse(Instant.MIN))
                .thenComparing(line -> line.person().value()))
        .toList();
  }

  /**
   * Whether the account could no longer act without them: its last active Admin User, named contact
   * or Customer Success.
   *
   * @param others everybody else of the account
   */
  public static boolean isLastOne(Person person, Collection<Person> others) {
    return isAdmin(person) && others.stream().noneMatch(ReviewEnd::isAdmin)
        || isContact(person) && others.stream().noneMatch(ReviewEnd::isContact)
        || fulfils(person) && others.stream().noneMatch(ReviewEnd::fulfils);
  }

  private static boolean isAdmin(Person person) {
    return person.isActive() && !person.isStaff() && person.role() == Role.ADMIN_USER;
  }

  private static boolean isContact(Person person) {
    return person.isActive() && person.standing().namedContact();
  }

  private static boolean fulfils(Person person) {
    return person.isActive() && person.standing().duties().contains(Duty.CUSTOMER_SUCCESS);
  }
}
