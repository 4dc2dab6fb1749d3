package io.replayvault.application.review;

import io.replayvault.application.access.RequestNews;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.RequestLetters.News;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.application.review.out.AccessReviews.Judged;
import io.replayvault.application.review.out.AccessReviews.Which;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonRequestId;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How a reviewer takes the account from somebody, from that moment on (clauses E4, H2). Whoever may
 * change people revokes them. Of anybody else the word suspends them and asks Customer Success to
 * revoke them. Staff have their duties from the operator: they are suspended.
 */
public final class ReviewRevocation {
  private static final int ID_BYTES = 12;

  private final AccessReviews reviews;
  private final AccountPeople people;
  private final PermissionTable table;
  private final RequestNews news;
  private final Chance chance;
  private final NobodysPassword nobodys;

  public ReviewRevocation(
      AccessReviews reviews,
      AccountPeople people,
      PermissionTable table,
      RequestNews news,
      PasswordHasher hasher,
      Chance chance) {
    this.reviews = reviews;
    this.people = people;
    this.table = table;
    this.news = news;
    this.chance = chance;
    this.nobodys = new NobodysPassword(hasher, chance);
  }

  /** What that reviewer's word will do; nothing is done yet. */
  Deed by(Caller reviewer, YearMonth month, PersonId person, Instant now) {
    Optional<Person> own =
        people.find(person, reviewer.person().account()).filter(found -> !found.isStaff());
    boolean mayChange = table.of(reviewer.person()).contains(Permission.PERSON_CHANGE);
    if (own.isPresent() && mayChange) {
      return new Deed(
          "", (which, seen, verdict) -> reviews.judge(which, seen, verdict, nobodys.hash()));
    }
    Optional<PersonRequest> request = own.map(found -> request(reviewer, month, found.id(), now));
    return new Deed(
        request.map(asked -> " person-request:" + asked.id()).orElse(" suspended"),
        (which, seen, verdict) -> asked(which, seen, verdict, request));
  }

  private PersonRequest request(Caller reviewer, YearMonth month, PersonId person, Instant now) {
    return PersonRequest.open(
        new PersonRequestId("r" + HexFormat.of().formatHex(chance.bytes(ID_BYTES))),
        reviewer.person().account(),
        reviewer.person().id(),
        now,
        new Wish.Revoke(person),
        "Access review " + month);
  }

  private Judged asked(
      Which which, Optional<Verdict> seen, ReviewVerdict verdict, Optional<PersonRequest> request) {
    Judged judged = reviews.ask(which, seen, verdict, request);
    if (judged == Judged.DONE) {
      request.ifPresent(kept -> news.tell(kept, News.REQUESTED));
    }
    return judged;
  }

  /**
   * What is to be done.
   *
   * @param detail more for its record
   * @param effect does it
   */
  record Deed(String detail, Effect effect) {}

  /** Keeps a verdict and does what it says. */
  interface Effect {
    Judged on(Which which, Optional<Verdict> seen, ReviewVerdict verdict);
  }
}
