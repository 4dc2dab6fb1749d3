package io.replayvault.web.access;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonRequest.Settlement;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Schema {@code PersonRequest} of {@code docs/openapi.json}.
 *
 * @param id its id
 * @param kind what for: {@code ADD}, {@code CHANGE} or {@code REVOKE}
 * @param person whom it is about; empty while somebody is to be added
 * @param name their name
 * @param email of whom is to be added
 * @param terms what they are to have
 * @param reason why
 * @param requestedBy who asked
 * @param requestedByName their name; empty where the account does not know them
 * @param requestedAt milliseconds since the epoch
 * @param state where it stands
 * @param settledBy who settled it
 * @param settledByName their name; empty where the account does not know them
 * @param settledAt milliseconds since the epoch
 * @param answer why it was refused
 */
record PersonRequestAnswer(
    String id,
    String kind,
    Optional<String> person,
    Optional<String> name,
    Optional<String> email,
    Optional<PersonTerms> terms,
    String reason,
    String requestedBy,
    Optional<String> requestedByName,
    long requestedAt,
    RequestState state,
    Optional<String> settledBy,
    Optional<String> settledByName,
    Optional<Long> settledAt,
    Optional<String> answer) {
  static PersonRequestAnswer of(PersonRequest request, Map<PersonId, String> names) {
    Optional<Settlement> settlement = request.settlement();
    return new PersonRequestAnswer(
        request.id().value(),
        kind(request.wish()),
        person(request.wish()).map(PersonId::value),
        name(request.wish(), names),
        email(request.wish()).map(EmailAddress::value),
        terms(request.wish()).map(PersonTerms::of),
        request.reason(),
        request.by().value(),
        Optional.ofNullable(names.get(request.by())),
        request.at().toEpochMilli(),
        request.state(),
        settlement.map(s -> s.by().value()),
        settlement.flatMap(s -> Optional.ofNullable(names.get(s.by()))),
        settlement.map(s -> s.at().toEpochMilli()),
        settlement.map(Settlement::answer).filter(answer -> !answer.isEmpty()));
  }

  private static String kind(Wish wish) {
    return switch (wish) {
      case Wish.Add add -> "ADD";
      case Wish.Change change -> "CHANGE";
      case Wish.Revoke revoke -> "REVOKE";
    };
  }

  private static Optional<PersonId> person(Wish wish) {
    return switch (wish) {
      case Wish.Add add -> Optional.empty();
      case Wish.Change change -> Optional.of(change.person());
      case Wish.Revoke revoke -> Optional.of(revoke.person());
    };
  }

  private static Optional<String> name(Wish wish, Map<PersonId, String> names) {
    return wish instanceof Wish.Add add
        ? Optional.of(add.name())
        : person(wish).flatMap(id -> Optional.ofNullable(names.get(id)));
  }

  private static Optional<EmailAddress> email(Wish wish) {
    return wish instanceof Wish.Add add ? Optional.of(add.email()) : Optional.empty();
  }

  private static Optional<Terms> terms(Wish wish) {
    return switch (wish) {
      case Wish.Add add -> Optional.of(add.terms());
      case Wish.Change change -> Optional.of(change.terms());
      case Wish.Revoke revoke -> Optional.empty();
    };
  }

  /**
   * The list.
   *
   * @param items newest first
   */
  record Items(List<PersonRequestAnswer> items) {}
}
