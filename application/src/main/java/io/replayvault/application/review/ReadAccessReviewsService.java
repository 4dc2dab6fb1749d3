package io.replayvault.application.review;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.review.in.ReadAccessReviews;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.review.KeptReview;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@link ReadAccessReviews}. */
public final class ReadAccessReviewsService implements ReadAccessReviews {
  private final AccessReviews reviews;
  private final AccountPeople people;
  private final ServiceTokens tokens;
  private final SupportGrants grants;
  private final ReviewSigner signer;
  private final Guard guard;

  public ReadAccessReviewsService(
      AccessReviews reviews,
      AccountPeople people,
      ServiceTokens tokens,
      SupportGrants grants,
      ReviewSigner signer,
      Guard guard) {
    this.reviews = reviews;
    this.people = people;
    this.tokens = tokens;
    this.grants = grants;
    this.signer = signer;
    this.guard = guard;
  }

  @Override
  public Guarded<List<KeptReview>> list(Caller caller) {
    AccountId account = caller.person().account();
    return guard.run(caller, ask("account:" + account, ""), () -> listed(account));
  }

  @Override
  public Guarded<Shown> read(Caller caller, YearMonth month) {
    return on(caller, month, "", this::shown);
  }

  @Override
  public Guarded<Signed> result(Caller caller, YearMonth month) {
    return Guarded.found(
        on(
            caller,
            month,
            "result",
            review ->
                review
                    .result()
                    .map(
                        result ->
                            new Signed(
                                "access-review-" + review.review().name(),
                                result.note(),
                                signer.keys()))));
  }

  private <T> Guarded<T> on(
      Caller caller, YearMonth month, String detail, Function<KeptReview, T> answer) {
    Optional<KeptReview> found = reviews.find(caller.person().account(), month);
    Ask ask = ask(ReviewRecords.subject(month), detail);
    return found.isEmpty()
        ? guard.absent(caller, ask)
        : guard.run(caller, ask, () -> answer.apply(found.get()));
  }

  private List<KeptReview> listed(AccountId account) {
    return reviews.months(account).stream()
        .flatMap(month -> reviews.find(account, month).stream())
        .toList();
  }

  private Shown shown(KeptReview review) {
    Map<PersonId, String> names = new HashMap<>();
    Map<PersonId, PersonState> states = new HashMap<>();
    for (Person person : people.of(review.review().account())) {
      names.put(person.id(), person.name());
      states.put(person.id(), person.standing().state());
    }
    Map<String, String> named = new HashMap<>();
    review.review().tokens().stream()
        .flatMap(token -> tokens.find(token.token()).stream())
        .forEach(kept -> named.put(kept.token().id().value(), kept.token().name()));
    Map<String, String> reasons = new HashMap<>();
    review.review().visits().stream()
        .flatMap(visit -> grants.find(visit.grant()).stream())
        .forEach(grant -> reasons.put(grant.id().value(), grant.wish().reason()));
    return new Shown(
        review, Map.copyOf(names), Map.copyOf(states), Map.copyOf(named), Map.copyOf(reasons));
  }

  private static Ask ask(String subject, String detail) {
    return new Ask(
        Permission.ACCESS_REVIEW_READ,
        Optional.empty(),
        AuditAction.ACCESS_REVIEW_READ,
        subject,
        detail);
  }
}
