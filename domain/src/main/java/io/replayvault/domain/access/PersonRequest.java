package io.replayvault.domain.access;

import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an account's named contact asked for about somebody, and what became of it (clause E4).
 *
 * @param id its id
 * @param account whose people it is about
 * @param by who asked
 * @param at when
 * @param wish what for
 * @param reason why, 1 to 500 characters
 * @param state where it stands
 * @param settlement how it ended; empty while open
 */
public record PersonRequest(
    PersonRequestId id,
    AccountId account,
    PersonId by,
    Instant at,
    Wish wish,
    String reason,
    RequestState state,
    Optional<Settlement> settlement) {
  /** The most characters of a reason. */
  public static final int LONGEST_REASON = 500;

  public PersonRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(wish, "wish");
    requireReason(reason);
    if ((state == RequestState.OPEN) != settlement.isEmpty()) {
      throw new IllegalArgumentException("a request has a settlement once it is not open");
    }
  }

  /** A request that waits. */
  public static PersonRequest open(
      PersonRequestId id, AccountId account, PersonId by, Instant at, Wish wish, String reason) {
    return new PersonRequest(
        id, account, by, at, wish, reason, RequestState.OPEN, Optional.empty());
  }

  /** The same request, settled. */
  public PersonRequest settled(RequestState end, PersonId settler, Instant when, String answer) {
    return new PersonRequest(
        id, account, by, at, wish, reason, end, Optional.of(new Settlement(settler, when, answer)));
  }

  /** Refuses what is no reason. */
  public static void requireReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("a reason has 1 to 500 characters");
    }
  }

  /**
   * How a request ended.
   *
   * @param by by whom
   * @param at when
   * @param answer why it was refused; empty otherwise
   */
  public record Settlement(PersonId by, Instant at, String answer) {
    public Settlement {
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(answer, "answer");
    }
  }
}
