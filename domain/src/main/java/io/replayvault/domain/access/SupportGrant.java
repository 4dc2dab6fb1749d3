package io.replayvault.domain.access;

import io.replayvault.domain.access.PersonRequest.Settlement;
import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What lets one person of Support into an account for a while, from being asked for to its end
 * (clause H1). A customer's named contact approves it; only break-glass is opened without, for an
 * hour at most, and has to be reviewed.
 *
 * @param id its id
 * @param account into which account
 * @param person who of Support
 * @param askedAt when it was asked for, or opened
 * @param wish scope, reason and time
 * @param breakGlass whether it was opened without approval
 * @param state where it stands
 * @param settlement who decided last; empty while asked for, and for break-glass until it is ended
 * @param review by whom break-glass was reviewed, when, and their note
 */
public record SupportGrant(
    SupportGrantId id,
    AccountId account,
    PersonId person,
    Instant askedAt,
    SupportWish wish,
    boolean breakGlass,
    SupportGrantState state,
    Optional<Settlement> settlement,
    Optional<Settlement> review) {
  /** The longest that access is opened without approval. */
  public static final Duration LONGEST_BREAK_GLASS = Duration.ofHours(1);

  public SupportGrant {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(askedAt, "askedAt");
    Objects.requireNonNull(wish, "wish");
    boolean settledByNobody =
        state == SupportGrantState.ASKED || breakGlass && state == SupportGrantState.GRANTED;
    if (settledByNobody != settlement.isEmpty()) {
      throw new IllegalArgumentException("a grant has a settlement once somebody decided");
    }
    if (review.isPresent() && !breakGlass) {
      throw new IllegalArgumentException("only break-glass is reviewed");
    }
    if (breakGlass && wish.endsAt().isAfter(wish.startsAt().plus(LONGEST_BREAK_GLASS))) {
      throw new IllegalArgumentException("break-glass is for at most an hour");
    }
  }

  /** One that waits for the customer. */
  public static SupportGrant asked(
      SupportGrantId id, AccountId account, PersonId person, Instant at, SupportWish wish) {
    return new SupportGrant(
        id,
        account,
        person,
        at,
        wish,
        false,
        SupportGrantState.ASKED,
        Optional.empty(),
        Optional.empty());
  }

  /** One that was opened without approval. */
  public static SupportGrant breakGlass(
      SupportGrantId id, AccountId account, PersonId person, Instant at, SupportWish wish) {
    return new SupportGrant(
        id,
        account,
        person,
        at,
        wish,
        true,
        SupportGrantState.GRANTED,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it lets in at that moment. */
  public boolean isCurrentAt(Instant now) {
    return state == SupportGrantState.GRANTED
        && !now.isBefore(wish.startsAt())
        && now.isBefore(wish.endsAt());
  }

  /** Whether it lets in then or later. */
  public boolean isOpenAt(Instant now) {
    return state == SupportGrantState.GRANTED && now.isBefore(wish.endsAt());
  }

  /** Whether it waits for an answer and can still be approved. */
  public boolean waitsAt(Instant now) {
    return state == SupportGrantState.ASKED && now.isBefore(wish.endsAt());
  }

  /** Whether it was opened without approval and nobody has reviewed that yet. */
  public boolean awaitsReview() {
    return breakGlass && review.isEmpty();
  }

  /** The same once the customer decided. */
  public SupportGrant settled(SupportGrantState next, PersonId by, Instant at, String answer) {
    return new SupportGrant(
        id,
        account,
        person,
        askedAt,
        wish,
        breakGlass,
        next,
        Optional.of(new Settlement(by, at, answer)),
        review);
  }

  /** The same break-glass once it is reviewed. */
  public SupportGrant reviewed(PersonId by, Instant at, String note) {
    return new SupportGrant(
        id,
        account,
        person,
        askedAt,
        wish,
        breakGlass,
        state,
        settlement,
        Optional.of(new Settlement(by, at, note)));
  }

  /** As it is shown while it is used. */
  public GrantInUse inUse() {
    return new GrantInUse(id, breakGlass, wish.reason(), wish.endsAt());
  }
}
